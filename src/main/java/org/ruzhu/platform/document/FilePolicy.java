package org.ruzhu.platform.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.tika.Tika;

/**
 * Which files are taken in: not empty, not too large, of an allowed type by their
 * content, and legible; a name proves nothing.
 */
final class FilePolicy {

	private static final int MEGABYTE = 1024 * 1024;

	private static final Tika SNIFFER = new Tika();

	private FilePolicy() {
	}

	/**
	 * Check a file before it is stored.
	 * @param allowed type names such as {@code jpg}
	 * @param maxMb the most it may have, in megabytes of 1024² bytes
	 * @return the type its content shows
	 * @throws UnacceptableFileException when it is empty, too large, disguised, of
	 * another type, or nothing can be seen in it
	 */
	static FileType check(String filename, byte[] bytes, Set<String> allowed, int maxMb) {
		if (bytes.length == 0) {
			throw new UnacceptableFileException("document.empty");
		}
		if (bytes.length > (long) maxMb * MEGABYTE) {
			throw new UnacceptableFileException("document.tooLarge", String.valueOf(maxMb));
		}
		FileType type = Optional.of(FileType.OFD)
			.filter((ofd) -> ofd.isAmong(allowed) && OfdPackage.isOne(bytes))
			.or(() -> FileType.ofContentType(SNIFFER.detect(bytes)))
			.filter((found) -> found.isAmong(allowed))
			.orElseThrow(() -> refusal(filename, allowed));
		Legibility.check(type, bytes);
		return type;
	}

	private static UnacceptableFileException refusal(String filename, Set<String> allowed) {
		boolean claimsAllowedType = FileType.ofFilename(filename).filter((type) -> type.isAmong(allowed)).isPresent();
		return new UnacceptableFileException(claimsAllowedType ? "document.disguised" : "document.wrongType",
				listed(allowed));
	}

	private static String listed(Set<String> allowed) {
		return allowed.stream().map((name) -> name.toUpperCase(Locale.ROOT)).sorted().collect(Collectors.joining(", "));
	}

}
