package org.ruzhu.joining.agreement;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.platform.document.Document;

/**
 * A contract of a case that is signed online, together with the exact text that was
 * shown.
 */
public class OnlineContract {

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private String contractId;

	private String textVersion;

	private String documentId;

	private String sha256;

	private Instant preparedAt;

	private String signatory;

	private String signedBy;

	private Instant signedAt;

	OnlineContract() {
	}

	static OnlineContract prepare(PreparedText prepared, Document text, Instant now) {
		OnlineContract contract = new OnlineContract();
		contract.caseId = text.caseId();
		contract.contractId = prepared.contractId();
		contract.textVersion = prepared.version();
		contract.documentId = text.id();
		contract.sha256 = text.sha256();
		contract.preparedAt = now;
		return contract;
	}

	/** Takes another text in place of the one that nobody has signed. */
	void replace(PreparedText prepared, Document text, Instant now) {
		this.textVersion = prepared.version();
		this.documentId = text.id();
		this.sha256 = text.sha256();
		this.preparedAt = now;
	}

	void sign(String person, String account, Instant now) {
		this.signatory = person;
		this.signedBy = account;
		this.signedAt = now;
	}

	public String caseId() {
		return this.caseId;
	}

	/** The id of the market's contract. */
	public String contractId() {
		return this.contractId;
	}

	/** The version of its text; empty if it was prepared before versions were kept. */
	public Optional<String> textVersion() {
		return Optional.ofNullable(this.textVersion);
	}

	/** The document with the text that was shown. */
	public String documentId() {
		return this.documentId;
	}

	/** The SHA-256 of that text, in hexadecimal. */
	public String sha256() {
		return this.sha256;
	}

	public Instant preparedAt() {
		return this.preparedAt;
	}

	/** The person who signed for the enterprise; null until signed. */
	public String signatory() {
		return this.signatory;
	}

	/** The account with which that person was logged in; null until signed. */
	public String signedBy() {
		return this.signedBy;
	}

	/** When it was signed; null until then. */
	public Instant signedAt() {
		return this.signedAt;
	}

	public boolean isSigned() {
		return this.signedAt != null;
	}

}
