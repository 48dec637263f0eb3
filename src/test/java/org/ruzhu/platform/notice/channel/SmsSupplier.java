package org.ruzhu.platform.notice.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Stands in for a supplier on this machine, answering what the test says. */
final class SmsSupplier implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final List<Asked> asked = new CopyOnWriteArrayList<>();

	private volatile String answer = "";

	private volatile boolean hangs;

	SmsSupplier() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::take);
		this.server.start();
	}

	/** One request as it came. */
	record Asked(String query, Headers headers, String body) {

		MultiValueMap<String, String> parameters(String encoded) {
			return UriComponentsBuilder.newInstance().query(encoded).build().getQueryParams();
		}

	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void answers(String json) {
		this.answer = json;
	}

	void hangs() {
		this.hangs = true;
	}

	List<Asked> asked() {
		return this.asked;
	}

	Asked last() {
		return this.asked.get(this.asked.size() - 1);
	}

	private void take(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.asked.add(new Asked(exchange.getRequestURI().getRawQuery(), exchange.getRequestHeaders(), body));
		try (exchange) {
			if (this.hangs) {
				this.closed.await(1, TimeUnit.MINUTES);
			}
			byte[] json = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
			exchange.sendResponseHeaders(200, json.length);
			exchange.getResponseBody().write(json);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
