package org.ruzhu.joining.review;

import java.util.Optional;

import org.ruzhu.market.Ground;
import org.ruzhu.platform.document.Document;

/**
 * A field that was handed back, as it was and as it is.
 *
 * @param field its key
 * @param before what was stated; empty where nothing
 * @param now what is stated now; empty where nothing
 * @param documentBefore the document of before, where the field is a file
 * @param documentNow the document of now, where the field is a file
 * @param changed whether it is another than before; a file by its content
 * @param asked why it was to be changed; empty if nobody asked
 */
public record ChangedItem(String field, String before, String now, Optional<Document> documentBefore,
		Optional<Document> documentNow, boolean changed, Optional<Ground> asked) {

	/** Whether the reviewer has to look at it again. */
	boolean isOpen() {
		return this.changed || this.asked.isPresent();
	}

	public boolean isDocument() {
		return this.documentBefore.isPresent() || this.documentNow.isPresent();
	}

}
