package org.ruzhu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints which classes of the tests took longest, from the reports of the last run. */
final class SlowestTests {

	private static final Path REPORTS = Path.of("target", "surefire-reports");

	private static final Pattern SUMMARY = Pattern.compile("Time elapsed: ([\\d.]+) s.* -- in (\\S+)");

	private static final int SHOWN = 10;

	private SlowestTests() {
	}

	private record TestClass(String name, double seconds) {

		static Stream<TestClass> of(Path report) {
			try {
				Matcher summary = SUMMARY.matcher(Files.readString(report));
				return summary.find() ? Stream.of(new TestClass(summary.group(2), Double.parseDouble(summary.group(1))))
						: Stream.empty();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private static boolean isOfThisRun(Path report) {
		return report.toFile().lastModified() > ManagementFactory.getRuntimeMXBean().getStartTime();
	}

	/** Runs in Maven's own process, after the tests. */
	public static void main(String[] args) throws IOException {
		if (!Files.isDirectory(REPORTS)) {
			return;
		}
		try (Stream<Path> reports = Files.list(REPORTS)) {
			List<TestClass> slowest = reports
				.filter((report) -> report.toString().endsWith(".txt") && isOfThisRun(report))
				.flatMap(TestClass::of)
				.sorted(Comparator.comparing(TestClass::seconds).reversed())
				.limit(SHOWN)
				.toList();
			if (slowest.size() > 1) {
				System.out.println("The slowest classes of the tests:");
				slowest.forEach((one) -> System.out.printf("%7.1f s  %s%n", one.seconds(), one.name()));
			}
		}
	}

}
