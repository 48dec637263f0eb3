package org.ruzhu.platform.document;

import java.time.Instant;

/**
 * What is known of a stored file, without its bytes.
 *
 * @param id a UUID
 * @param caseId the case that owns it
 * @param kind what the file is to the case, such as {@code licence}
 * @param filename the name it was handed in under, ending as its content demands
 * @param contentType the type its content shows, whatever its name claimed
 * @param size in bytes
 * @param sha256 hash of the content, in lower-case hexadecimal digits
 * @param storedAt when it was handed in
 */
public record Document(String id, String caseId, String kind, String filename, String contentType, long size,
		String sha256, Instant storedAt) {

	/** The kind of a scanned business licence. */
	public static final String LICENCE = "licence";

	/** The kind of a copy of the legal representative's identity card. */
	public static final String LEGAL_REPRESENTATIVE_ID = "legal-representative-id";

	/** Whether a browser can show it in place. */
	public boolean isViewable() {
		return FileType.ofContentType(this.contentType).filter((type) -> type != FileType.OFD).isPresent();
	}

	public boolean isLicence() {
		return LICENCE.equals(this.kind);
	}

	/**
	 * Whether it shows who somebody is; every look at one by staff is audited, and not
	 * all staff may look.
	 */
	public boolean isIdentity() {
		return isLicence() || LEGAL_REPRESENTATIVE_ID.equals(this.kind);
	}

}
