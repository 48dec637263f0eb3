package org.ruzhu.desk.webhook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.webhook.EndpointAnswer.Outcome;

/**
 * Posts to addresses that strangers have typed: to none that must not be told, following
 * no redirect, waiting for nobody longer than was set, and reading no more than the first
 * KiB of an answer.
 */
@Component
class WebhookClient implements DisposableBean {

	private static final int MAX_READ = 1024;

	private static final int MAX_CONNECTIONS = 50;

	private final Targets targets;

	private final WebhookSettings settings;

	private final CloseableHttpClient http;

	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "webhook-deadlines");
		thread.setDaemon(true);
		return thread;
	});

	WebhookClient(Targets targets, WebhookSettings settings) {
		this.targets = targets;
		this.settings = settings;
		ConnectionConfig connections = ConnectionConfig.custom()
			.setConnectTimeout(Timeout.of(settings.connectTimeout()))
			.setSocketTimeout(Timeout.of(settings.readTimeout()))
			.build();
		this.http = HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(new CheckedAddresses(targets))
				.setDefaultConnectionConfig(connections)
				.setMaxConnPerRoute(MAX_CONNECTIONS)
				.setMaxConnTotal(MAX_CONNECTIONS)
				.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setResponseTimeout(Timeout.of(settings.readTimeout())).build())
			.setConnectionReuseStrategy((request, response, context) -> false)
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableContentCompression()
			.build();
	}

	/** Posts a JSON body; whatever goes wrong is an answer too. */
	EndpointAnswer post(String url, Map<String, String> headers, String body) {
		URI target = URI.create(url);
		if (!this.targets.isAllowed(target)) {
			return EndpointAnswer.none(Outcome.ADDRESS_REFUSED);
		}
		HttpPost request = new HttpPost(target);
		headers.forEach(request::setHeader);
		request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
		return post(request);
	}

	private EndpointAnswer post(HttpPost request) {
		long patience = this.settings.connectTimeout().plus(this.settings.readTimeout()).toMillis();
		Future<?> deadline = this.watch.schedule(request::abort, patience, TimeUnit.MILLISECONDS);
		try {
			ClassicHttpResponse response = this.http.executeOpen(null, request, null);
			EndpointAnswer answer = EndpointAnswer.of(response.getCode(), beginning(response.getEntity()));
			// An aborted answer may look as if it had come to its end.
			return request.isAborted() ? EndpointAnswer.none(Outcome.TIMED_OUT) : answer;
		}
		catch (IOException ex) {
			return request.isAborted() ? EndpointAnswer.none(Outcome.TIMED_OUT) : EndpointAnswer.none(ex);
		}
		finally {
			deadline.cancel(false);
			// Closing instead would read an endless answer to its end.
			request.abort();
		}
	}

	private static String beginning(HttpEntity entity) throws IOException {
		if (entity == null) {
			return "";
		}
		byte[] beginning = entity.getContent().readNBytes(MAX_READ);
		return new String(beginning, StandardCharsets.UTF_8).replace("\0", "");
	}

	@Override
	public void destroy() throws IOException {
		this.watch.shutdownNow();
		this.http.close();
	}

}
