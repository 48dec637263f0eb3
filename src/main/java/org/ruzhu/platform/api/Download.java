package org.ruzhu.platform.api;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way to a browser, to be saved. */
public final class Download {

	private Download() {
	}

	/** A table, under this name and its ending. */
	public static ResponseEntity<byte[]> csv(String name, byte[] content) {
		return of(name + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), content);
	}

	/** A paper, under this name and its ending. */
	public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
		return of(name + ".pdf", MediaType.APPLICATION_PDF, content);
	}

	private static ResponseEntity<byte[]> of(String filename, MediaType type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(filename).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

}
