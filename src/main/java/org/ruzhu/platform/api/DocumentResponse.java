package org.ruzhu.platform.api;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.ruzhu.platform.document.Document;

/**
 * A document on its way to a browser, which may neither guess another type nor run
 * anything of it.
 */
public final class DocumentResponse {

	private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

	private DocumentResponse() {
	}

	/**
	 * The response that carries a document.
	 * @param inline to show it in place where its type allows that, not to save it
	 */
	public static ResponseEntity<byte[]> of(Document document, byte[] content, boolean inline) {
		ContentDisposition disposition = ((inline && document.isViewable()) ? ContentDisposition.inline()
				: ContentDisposition.attachment())
			.filename(document.filename(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.contentType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", NOTHING_RUNS)
			.body(content);
	}

}
