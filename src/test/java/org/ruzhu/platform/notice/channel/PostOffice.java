package org.ruzhu.platform.notice.channel;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail server that answers as it is told. It takes mail over STARTTLS and after a login
 * where it is opened with one, and answers any command otherwise whose line begins as
 * told.
 */
public final class PostOffice implements AutoCloseable {

	private static final char[] KEY_PASSWORD = "changeit".toCharArray();

	private final ServerSocket door;

	private final Thread clerk;

	private final String login;

	private final Map<String, String> answers = new ConcurrentHashMap<>();

	private final List<MimeMessage> received = new CopyOnWriteArrayList<>();

	private PostOffice(int port, String login) {
		try {
			this.login = login;
			this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.clerk = new Thread(this::serve, "post-office");
		this.clerk.setDaemon(true);
		this.clerk.start();
	}

	/** Opens for everybody, at a port that is free. */
	public static PostOffice open() {
		return new PostOffice(0, null);
	}

	/** Opens for everybody. */
	public static PostOffice openAt(int port) {
		return new PostOffice(port, null);
	}

	/** Opens for those who come by STARTTLS and log in. */
	public static PostOffice openFor(String user, String password) {
		return new PostOffice(0, user + "\0" + password);
	}

	/** Answers every line that begins so, and is otherwise in order, with this. */
	public void answer(String beginning, String answer) {
		this.answers.put(beginning.toUpperCase(Locale.ROOT), answer);
	}

	/** Answers as a server does that is in order. */
	public void answerAsUsual() {
		this.answers.clear();
	}

	public int port() {
		return this.door.getLocalPort();
	}

	public boolean isOpen() {
		return !this.door.isClosed();
	}

	/** What it took, in order. */
	public List<MimeMessage> received() {
		return this.received;
	}

	/** How often it took each mail, by Message-ID. */
	public Map<String, Long> copies() {
		return this.received.stream().collect(Collectors.groupingBy(PostOffice::id, Collectors.counting()));
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.door.close();
			this.clerk.join(10_000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void serve() {
		while (!this.door.isClosed()) {
			try (Socket customer = this.door.accept()) {
				converse(customer, false);
			}
			catch (IOException ex) {
				// The door was closed, or the customer left in the middle of a word.
			}
		}
	}

	private void converse(Socket customer, boolean secured) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(customer.getInputStream(), StandardCharsets.ISO_8859_1));
		if (!secured) {
			say(customer, "220 post office");
		}
		boolean known = this.login == null;
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String word = line.split(" ")[0].toUpperCase(Locale.ROOT);
			if (word.equals("STARTTLS")) {
				say(customer, "220 go ahead");
				converse(secure(customer), true);
				return;
			}
			known |= word.equals("AUTH") && knows(line);
			String answer = answer(line, word, known, secured);
			say(customer, answer);
			if (answer.startsWith("354")) {
				String mail = readMail(in);
				String verdict = told("END OF DATA", "250 taken");
				if (verdict.startsWith("250")) {
					this.received.add(parse(mail));
				}
				say(customer, verdict);
			}
			else if (word.equals("QUIT")) {
				return;
			}
		}
	}

	private String answer(String line, String word, boolean known, boolean secured) {
		return switch (word) {
			case "EHLO" -> "250-post office\r\n"
					+ ((this.login == null) ? "250 8BITMIME" : secured ? "250 AUTH PLAIN" : "250 STARTTLS");
			case "AUTH" -> known ? "235 welcome" : "535 5.7.8 wrong password";
			case "DATA" -> known ? told(line, "354 go on") : "530 5.7.0 who are you";
			case "QUIT" -> "221 bye";
			default -> known ? told(line, "250 fine") : "530 5.7.0 who are you";
		};
	}

	private String told(String line, String usual) {
		return this.answers.entrySet()
			.stream()
			.filter((answer) -> line.toUpperCase(Locale.ROOT).startsWith(answer.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(usual);
	}

	private boolean knows(String line) {
		String said = new String(Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length())),
				StandardCharsets.UTF_8);
		return said.endsWith("\0" + this.login);
	}

	/** A mail that breaks off before its end is not taken. */
	private static String readMail(BufferedReader in) throws IOException {
		StringBuilder mail = new StringBuilder();
		for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
			if (line == null) {
				throw new EOFException("The mail breaks off");
			}
			mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
		}
		return mail.toString();
	}

	private static MimeMessage parse(String mail) {
		try {
			return new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void say(Socket customer, String answer) throws IOException {
		customer.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		customer.getOutputStream().flush();
	}

	/** With the certificate that GreenMail brings along. */
	private static Socket secure(Socket plain) throws IOException {
		try (InputStream file = PostOffice.class.getResourceAsStream("/greenmail.p12")) {
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(file, KEY_PASSWORD);
			KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			factory.init(keys, KEY_PASSWORD);
			SSLContext tls = SSLContext.getInstance("TLS");
			tls.init(factory.getKeyManagers(), null, null);
			SSLSocket secured = (SSLSocket) tls.getSocketFactory()
				.createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
			secured.setUseClientMode(false);
			secured.startHandshake();
			return secured;
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
	}

}
