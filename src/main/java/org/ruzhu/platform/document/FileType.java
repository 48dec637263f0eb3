package org.ruzhu.platform.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The types of file that the product takes in.
 */
enum FileType {

	JPG("image/jpeg", List.of("jpg", "jpeg")), PNG("image/png", List.of("png")), PDF("application/pdf", List.of("pdf")),
	OFD("application/ofd", List.of("ofd"));

	private final String contentType;

	private final List<String> extensions;

	FileType(String contentType, List<String> extensions) {
		this.contentType = contentType;
		this.extensions = extensions;
	}

	static Optional<FileType> ofContentType(String contentType) {
		return Arrays.stream(values()).filter((type) -> type.contentType.equals(contentType)).findFirst();
	}

	static Optional<FileType> ofFilename(String filename) {
		String lowerCase = filename.toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((type) -> type.extensions.stream().anyMatch((extension) -> lowerCase.endsWith("." + extension)))
			.findFirst();
	}

	String contentType() {
		return this.contentType;
	}

	boolean isAmong(Set<String> names) {
		return names.stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).anyMatch(this.extensions::contains);
	}

	/** The filename, ending so that whoever opens it is not misled about its content. */
	String endingOf(String filename) {
		return ofFilename(filename).filter(this::equals).isPresent() ? filename
				: filename + "." + this.extensions.get(0);
	}

}
