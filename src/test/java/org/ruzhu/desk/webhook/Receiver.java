package org.ruzhu.desk.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** A marketplace's own system on this machine, which answers as the test wants. */
public final class Receiver implements AutoCloseable {

	private static final String KEYS_PASSWORD = "known-to-the-test";

	private static final Duration OLDEST = Duration.ofMinutes(5);

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private volatile HttpHandler answer = (exchange) -> answer(exchange, 204, "");

	public Receiver() {
		this(server(HttpServer::create));
	}

	private Receiver(HttpServer server) {
		this.server = server;
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::receive);
		this.server.start();
	}

	/** A receiver with a certificate that it has made itself. */
	public static Receiver encrypted(Path folder) throws Exception {
		Path keys = folder.resolve("keys.p12");
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-alias", "impostor", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1",
				"-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", KEYS_PASSWORD)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(KeyStore.getInstance(keys.toFile(), KEYS_PASSWORD.toCharArray()), KEYS_PASSWORD.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		HttpsServer server = server(HttpsServer::create);
		server.setHttpsConfigurator(new HttpsConfigurator(context));
		return new Receiver(server);
	}

	private static <T extends HttpServer> T server(Opening<T> opening) {
		try {
			return opening.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Opening<T> {

		T open(InetSocketAddress address, int backlog) throws IOException;

	}

	/** One request as it came. */
	public record Received(String path, Headers headers, String body) {

		/** Whether a receiver that knows the secret takes it, at its own time. */
		public boolean isGenuine(String secret, Instant now) {
			long timestamp = Long.parseLong(this.headers.getFirst("webhook-timestamp"));
			boolean fresh = Duration.between(Instant.ofEpochSecond(timestamp), now).abs().compareTo(OLDEST) <= 0;
			byte[] expected = hmac(secret, id() + "." + timestamp + "." + this.body);
			return fresh && Arrays.stream(this.headers.getFirst("webhook-signature").split(" "))
				.filter((signature) -> signature.startsWith("v1,"))
				.map((signature) -> Base64.getDecoder().decode(signature.substring(3)))
				.anyMatch((signature) -> MessageDigest.isEqual(expected, signature));
		}

		/** What tells a repetition from something new. */
		public String id() {
			return this.headers.getFirst("webhook-id");
		}

		private static byte[] hmac(String secret, String text) {
			try {
				Mac mac = Mac.getInstance("HmacSHA256");
				byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
				mac.init(new SecretKeySpec(key, "HmacSHA256"));
				return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	public String url(String path) {
		return ((this.server instanceof HttpsServer) ? "https" : "http") + "://127.0.0.1:" + port() + path;
	}

	public int port() {
		return this.server.getAddress().getPort();
	}

	public List<Received> received() {
		return this.received;
	}

	public Received last() {
		return this.received.get(this.received.size() - 1);
	}

	/** Answers from now on with a status and a body. */
	public void answers(int status, String body) {
		this.answer = (exchange) -> answer(exchange, status, body);
	}

	/** Sends everybody elsewhere from now on. */
	public void redirects(String elsewhere) {
		this.answer = (exchange) -> {
			exchange.getResponseHeaders().set("Location", elsewhere);
			answer(exchange, 307, "");
		};
	}

	/** Takes requests from now on and never says a word. */
	public void hangs() {
		this.answer = (exchange) -> rest(Duration.ofMinutes(1));
	}

	/** Says a word now and then, each in time, and never comes to an end. */
	public void dawdles(Duration between) {
		this.answer = (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			while (!rest(between)) {
				exchange.getResponseBody().write('.');
				exchange.getResponseBody().flush();
			}
		};
	}

	/** Never stops talking. */
	public void chatters() {
		this.answer = (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			byte[] chatter = "bla ".repeat(1000).getBytes(StandardCharsets.UTF_8);
			while (this.closed.getCount() > 0) {
				exchange.getResponseBody().write(chatter);
			}
		};
	}

	private void receive(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.received.add(new Received(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
		try (exchange) {
			this.answer.handle(exchange);
		}
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
	}

	/** Rests, unless the receiver is closed meanwhile. */
	private boolean rest(Duration time) {
		try {
			return this.closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
