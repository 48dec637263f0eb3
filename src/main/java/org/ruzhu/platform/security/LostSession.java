package org.ruzhu.platform.security;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that is sent when its session is gone leads to the login, and from there back to
 * its page. A script of that page is told by status 401 and says so on the page. Where
 * somebody has logged in meanwhile, the same person or another, it leads to its page
 * anew.
 */
public final class LostSession implements AccessDeniedHandler {

	/** What the page's script takes for the word that what it sent has not arrived. */
	private static final String AGAIN = "#again";

	private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

	private final String login;

	private final RequestCache asked;

	/**
	 * For one door.
	 * @param login its login page
	 * @param asked where it remembers the page to go on to
	 */
	public LostSession(String login, RequestCache asked) {
		this.login = login;
		this.asked = asked;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		String page = Objects.toString(request.getHeader(HttpHeaders.REFERER), "");
		if (!(denied instanceof CsrfException) || !isFormOfPage(request)) {
			this.otherwise.handle(request, response, denied);
		}
		else if (SecurityContextHolder.getContext().getAuthentication() != null) {
			if (isOfBrowser(request) && OwnPages.isOwn(request, page)) {
				leadTo(page + AGAIN, response);
			}
			else {
				this.otherwise.handle(request, response, denied);
			}
		}
		else if (request.getHeader("HX-Request") != null) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			if (OwnPages.isOwn(request, page)) {
				this.asked.saveRequest(new PageOfForm(request, page), response);
			}
			leadTo(request.getContextPath() + this.login + "?gone", response);
		}
	}

	private static void leadTo(String address, HttpServletResponse response) {
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, address);
	}

	/** Whether a browser shows what is answered, and no script looks at it. */
	private static boolean isOfBrowser(HttpServletRequest request) {
		return request.getHeader("HX-Request") == null
				&& Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "").contains(MediaType.TEXT_HTML_VALUE);
	}

	/** Whether a browser sends it, or its page's script, and no program. */
	private static boolean isFormOfPage(HttpServletRequest request) {
		String wanted = Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "");
		return "POST".equals(request.getMethod()) && request.getHeader(HttpHeaders.AUTHORIZATION) == null
				&& (wanted.contains(MediaType.TEXT_HTML_VALUE) || wanted.contains(MediaType.ALL_VALUE));
	}

	/** The request for the page that a form was sent from. */
	private static final class PageOfForm extends HttpServletRequestWrapper {

		private final UriComponents page;

		PageOfForm(HttpServletRequest form, String page) {
			super(form);
			this.page = UriComponentsBuilder.fromUriString(page).build();
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.name();
		}

		@Override
		public String getRequestURI() {
			return this.page.getPath();
		}

		@Override
		public String getQueryString() {
			return this.page.getQuery();
		}

		/** Nothing of what the form sent is kept, or asked of the page. */
		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

		@Override
		public Enumeration<String> getHeaderNames() {
			return Collections.emptyEnumeration();
		}

	}

}
