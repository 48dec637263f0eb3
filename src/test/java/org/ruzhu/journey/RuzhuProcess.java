package org.ruzhu.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running Ruzhu in a process of its own, over a database file that outlives it. */
final class RuzhuProcess implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 240;

	private final Process process;

	private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

	private final StringBuilder log = new StringBuilder();

	private final int port;

	private RuzhuProcess(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "ruzhu-output");
		reader.setDaemon(true);
		reader.start();
		this.port = Integer.parseInt(await(HaltedRuzhu.PORT).substring(HaltedRuzhu.PORT.length()));
	}

	static RuzhuProcess start(Path folder, Map<String, String> settings) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
						HaltedRuzhu.class.getName(), "--server.port=0", "--server.address=127.0.0.1",
						"--spring.profiles.active=demo", "--spring.main.banner-mode=off", "--ruzhu.data=" + folder));
		settings.forEach((name, value) -> command.add("--" + name + "=" + value));
		return new RuzhuProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	static String url(Path folder) {
		return "jdbc:h2:file:" + folder.resolve("ruzhu");
	}

	int port() {
		return this.port;
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	void awaitHalt() {
		await(HaltedRuzhu.HALTED);
	}

	/** Waits until each of these points has halted, in any order. */
	void awaitHalts(String... points) {
		Set<String> running = new HashSet<>(Set.of(points));
		while (!running.isEmpty()) {
			running.remove(await(HaltedRuzhu.HALTED).substring(HaltedRuzhu.HALTED.length()).strip());
		}
	}

	/** SIGKILL. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private String await(String line) {
		try {
			String heard = this.said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (heard == null || !heard.startsWith(line)) {
				throw new AssertionError("Waited for '%s', heard '%s':%n%s".formatted(line, heard, this.log));
			}
			return heard;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private void read() {
		try (BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				synchronized (this.log) {
					this.log.append(line).append(System.lineSeparator());
				}
				if (line.startsWith("crash-test ")) {
					this.said.add(line);
				}
			}
			this.said.add("the end of its output");
		}
		catch (IOException ex) {
			this.said.add("nothing more: " + ex.getMessage());
		}
	}

}
