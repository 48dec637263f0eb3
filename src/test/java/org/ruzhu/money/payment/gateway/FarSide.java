package org.ruzhu.money.payment.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.sun.net.httpserver.HttpServer;

/** A gateway, on this computer: the far side of the wire. */
final class FarSide implements AutoCloseable {

	private final HttpServer server;

	private final List<String> paths = new ArrayList<>();

	private final List<String> bodies = new ArrayList<>();

	private final Map<String, byte[]> files = new HashMap<>();

	private FarSide(HttpServer server) {
		this.server = server;
	}

	/** Answers everything by its path, with headers made from the body. */
	static FarSide answering(Function<String, String> answers, Function<String, Map<String, String>> headers)
			throws IOException {
		FarSide wire = new FarSide(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
		wire.server.createContext("/", (exchange) -> {
			String path = exchange.getRequestURI().toString();
			wire.paths.add(path);
			wire.bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			String answer = answers.apply(path);
			headers.apply(answer).forEach(exchange.getResponseHeaders()::set);
			byte[] bytes = wire.files.getOrDefault(path, answer.getBytes(StandardCharsets.UTF_8));
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		wire.server.start();
		return wire;
	}

	/** Answers a path with a file from now on. */
	void file(String path, byte[] file) {
		this.files.put(path, file);
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	String firstPath() {
		return this.paths.get(0);
	}

	String lastPath() {
		return this.paths.get(this.paths.size() - 1);
	}

	String lastBody() {
		return this.bodies.get(this.bodies.size() - 1);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
