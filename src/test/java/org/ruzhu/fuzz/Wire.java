package org.ruzhu.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks HTTP without caring whether it is well-formed: a client that knows the protocol
 * would not send what is odd. It calls from a loopback address of its choice.
 */
final class Wire {

	private static final int PATIENCE_MILLIS = 30_000;

	private static final int MAX_ANSWER = 4_000_000;

	private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

	private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: ([^=;\\s]+)=([^;\\r\\n]*)");

	private final int port;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final Map<String, String> headers = new LinkedHashMap<>();

	private String from = "127.0.0.1";

	Wire(int port) {
		this.port = port;
	}

	Wire from(String address) {
		this.from = address;
		return this;
	}

	Wire with(String header, String value) {
		this.headers.put(header, value);
		return this;
	}

	String cookie(String name) {
		return this.cookies.getOrDefault(name, "");
	}

	/** Asks and keeps the cookies of the answer, as a browser does. */
	Answer browse(Request request) {
		Answer answer = send(request);
		Matcher cookie = COOKIE.matcher(answer.head());
		while (cookie.find()) {
			this.cookies.put(cookie.group(1), cookie.group(2));
		}
		return answer;
	}

	Answer send(Request request) {
		try (Socket socket = new Socket()) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByName(this.from), 0));
			socket.connect(new InetSocketAddress("127.0.0.1", this.port), PATIENCE_MILLIS);
			try {
				socket.getOutputStream().write(bytes(request));
				socket.getOutputStream().flush();
			}
			catch (IOException refusedEarly) {
				// A server need not read to its end what it refuses; its answer is there
				// to be read.
			}
			return answer(socket.getInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(request.toString(), ex);
		}
	}

	private byte[] bytes(Request request) {
		StringBuilder head = new StringBuilder(request.method()).append(' ').append(request.target());
		// In HTTP/1.0 an answer ends with its connection.
		head.append(" HTTP/1.0\r\nHost: localhost:").append(this.port).append("\r\n");
		Map<String, String> all = new LinkedHashMap<>(this.headers);
		all.putAll(request.headers());
		all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		if (!this.cookies.isEmpty()) {
			head.append("Cookie: ");
			this.cookies.forEach((name, value) -> head.append(name).append('=').append(value).append("; "));
			head.append("\r\n");
		}
		if (request.body().length > 0 || "POST".equals(request.method()) || "PUT".equals(request.method())) {
			head.append("Content-Length: ").append(request.body().length).append("\r\n");
		}
		head.append("\r\n");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes(request.body());
		return bytes.toByteArray();
	}

	/** A connection that ends without an answer has the status 0. */
	private static Answer answer(InputStream stream) throws IOException {
		String text;
		try {
			text = new String(stream.readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
		}
		catch (java.net.SocketException reset) {
			text = "";
		}
		Matcher status = STATUS.matcher(text);
		int end = text.indexOf("\r\n\r\n");
		return new Answer(status.lookingAt() ? Integer.parseInt(status.group(1)) : 0,
				(end >= 0) ? text.substring(0, end) : text, (end >= 0) ? text.substring(end + 4) : "");
	}

	record Request(String method, String target, Map<String, String> headers, byte[] body) {

		static Request get(String target) {
			return new Request("GET", target, Map.of(), new byte[0]);
		}

		static Request form(String target, String body) {
			return new Request("POST", target, Map.of("Content-Type", "application/x-www-form-urlencoded"),
					body.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String toString() {
			String text = new String(this.body, StandardCharsets.UTF_8);
			String line = "%s %s %s %s".formatted(this.method, this.target, this.headers, text);
			return line.substring(0, Math.min(line.length(), 700));
		}

	}

	record Answer(int status, String head, String body) {

	}

}
