package org.ruzhu.portal.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Explains errors that Tomcat raises before the application is called, such as a
 * malformed URL. The reader's language is unknown, so the text is in both languages.
 */
@Component
class BrokenRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="zh-CN"><head><meta charset="UTF-8"><title>%1$d</title></head>
			<body><section class="problem-page"><p>%1$d</p>%2$s</section></body></html>
			""";

	private static final String PROBLEM = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";

	private final MessageSource messages;

	BrokenRequests(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new InWords()));
	}

	/** Replaces Tomcat's own error page. */
	private final class InWords extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, Throwable failure) {
			if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
					|| !response.setErrorReported()) {
				return;
			}
			if (response.getStatus() == HttpStatus.NOT_IMPLEMENTED.value()) {
				response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
			}
			HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(response.getStatus()),
					HttpStatus.BAD_REQUEST);
			boolean program = Objects.toString(request.getRequestURI(), "").startsWith("/api/");
			try {
				response.setContentType(program ? "application/problem+json" : "text/html");
				response.setCharacterEncoding(StandardCharsets.UTF_8.name());
				response.getReporter().write(program ? problem(status) : page(status));
				response.finishResponse();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private String page(HttpStatus status) {
		String words = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
			.map((locale) -> "<h1>%s</h1><p>%s</p>".formatted(HtmlUtils.htmlEscape(text(status, "title", locale)),
					HtmlUtils.htmlEscape(text(status, "text", locale))))
			.collect(Collectors.joining());
		return PAGE.formatted(status.value(), words);
	}

	private String problem(HttpStatus status) {
		return PROBLEM.formatted(both(status, "title"), status.value(), both(status, "text"));
	}

	private String both(HttpStatus status, String what) {
		return text(status, what, Locale.SIMPLIFIED_CHINESE) + " / " + text(status, what, Locale.ENGLISH);
	}

	private String text(HttpStatus status, String what, Locale locale) {
		return this.messages.getMessage("portal.error." + ProblemPages.explained(status) + "." + what, null, locale);
	}

}
