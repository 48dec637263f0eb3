package org.ruzhu.platform.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser of their own, or a program with a name and a password. */
public final class Visitor {

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final Map<String, String> headers = new LinkedHashMap<>();

	private final String base;

	public Visitor(int port) {
		this.base = "http://localhost:" + port;
	}

	/** A program that sends its name and password each time. */
	public static Visitor program(int port, String staff) {
		return program(port, staff, StaffOfTheTest.PASSWORD);
	}

	/** A program that sends its name and password each time. */
	public static Visitor program(int port, String staff, String password) {
		Visitor program = new Visitor(port);
		String credentials = staff + ":" + password;
		return program.with("Authorization",
				"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
	}

	/** A member of staff who has logged in at the staff's door. */
	public static Visitor staff(int port, String staff) {
		return staff(port, staff, StaffOfTheTest.PASSWORD);
	}

	/** A member of staff who has logged in at the staff's door. */
	public static Visitor staff(int port, String staff, String password) {
		Visitor visitor = new Visitor(port);
		visitor.submit("/staff/login", Map.of("username", staff, "password", password));
		return visitor;
	}

	public Visitor with(String header, String value) {
		this.headers.put(header, value);
		return this;
	}

	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	public HttpResponse<String> post(String path, String json) {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
	}

	/** Opens a page and sends its form. */
	public HttpResponse<String> submit(String path, Map<String, String> answers) {
		return submit(path, path, answers);
	}

	/** Opens a page and sends its form to another address. */
	public HttpResponse<String> submit(String path, String page, Map<String, String> answers) {
		Map<String, String> all = new LinkedHashMap<>(answers);
		all.put("_csrf", get(page).body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1"));
		return form(path, all);
	}

	/** Opens a page and sends its form with a file. */
	public HttpResponse<String> upload(String path, Map<String, String> answers, String filename, byte[] file) {
		return upload(path, path, answers, filename, file);
	}

	/** Opens a page and sends its form with a file to another address. */
	public HttpResponse<String> upload(String path, String page, Map<String, String> answers, String filename,
			byte[] file) {
		String token = get(page).body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		String boundary = "a-boundary";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		Map<String, String> all = new LinkedHashMap<>(answers);
		all.put("_csrf", token);
		all.forEach((name,
				value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
					.formatted(boundary, name, value)
					.getBytes(StandardCharsets.UTF_8)));
		body.writeBytes(
				"--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
					.formatted(boundary, filename)
					.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** Sends a form as it is. */
	public HttpResponse<String> form(String path, Map<String, String> answers) {
		String body = answers.entrySet()
			.stream()
			.map((answer) -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** What a file is made of. */
	public byte[] bytes(String path) {
		return send(request(path), BodyHandlers.ofByteArray()).body();
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		return send(request, BodyHandlers.ofString());
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
		this.headers.forEach(request::header);
		try {
			return this.http.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path));
	}

}
