package org.ruzhu.money.statement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people bring in place of a statement that can be read, whatever its name says:
 * known by how it begins, and told with what to bring instead.
 */
enum OtherFile {

	/**
	 * Of Excel or another, as its program writes it or as XML; an archive begins alike.
	 */
	SPREADSHEET(
			"\\APK\\x03\\x04|\\A\\xD0\\xCF\\x11\\xE0|urn:schemas-microsoft-com:office:spreadsheet|opendocument:xmlns:office"),

	/** A page of the web, or one with its pictures; many are called {@code .xls}. */
	WEB_PAGE(
			"\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|meta|style|body|div|table)\\b|^mime-version:"),

	/** To be unpacked first: gzip, RAR, 7z, bzip2, xz, tar. */
	ARCHIVE("\\A(?:\\x1F[\\x8B\\x9D]|Rar!|7z\\xBC\\xAF|BZh\\d|\\xFD7zXZ)|\\A.{257}ustar"),

	/** To be looked at: PDF, or a text that is laid out. */
	PAPER("\\A\\s*(?:%PDF-|\\{\\\\rtf)"),

	/** A photograph or a scan. */
	PICTURE("\\A(?:\\x89PNG|\\xFF\\xD8\\xFF|GIF8|II\\*|MM\\x00?\\*)"),

	/** A statement of SWIFT, before ISO 20022. */
	MT940("\\A\\s*\\{1:F|^:20:.*^:(?:25|28C?|60[FM]):");

	private static final int BEGINNING = 4096;

	/** How UTF-8 and UTF-16 may begin. */
	private static final String MARKS = "\\A(?:\\xEF\\xBB\\xBF|\\xFF\\xFE|\\xFE\\xFF)";

	private final Pattern beginning;

	OtherFile(String beginning) {
		this.beginning = Pattern.compile(beginning, Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.MULTILINE);
	}

	/** What a file is, if it is one of these. */
	static Optional<OtherFile> of(byte[] file) {
		String start = new String(file, 0, Math.min(BEGINNING, file.length), StandardCharsets.ISO_8859_1)
			.replaceFirst(MARKS, "");
		String text = start.replace("\0", "");
		return Arrays.stream(values())
			.filter((other) -> other.beginning.matcher(start).find() || other.beginning.matcher(text).find())
			.findFirst();
	}

	/** What to say to whoever brought it. */
	String messageKey() {
		return "statement.other." + name();
	}

}
