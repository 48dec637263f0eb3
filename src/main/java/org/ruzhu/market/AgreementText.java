package org.ruzhu.market;

import java.time.LocalDate;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The text of an agreement as it is shown. It is Chinese: one text is binding, so that
 * there is one hash of what was accepted, whichever language the page around it speaks.
 *
 * @param id the id of the agreement or contract in its market
 * @param title its title
 * @param content the text as HTML, without its title
 */
public record AgreementText(String id, String title, String version, LocalDate inForceFrom, String content) {

	/** The SHA-256 of title and text in UTF-8, in hexadecimal. */
	public String sha256() {
		return DigestUtils.sha256Hex(this.title + "\n" + this.content);
	}

}
