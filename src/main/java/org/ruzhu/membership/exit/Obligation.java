package org.ruzhu.membership.exit;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Something unfinished that blocks a provider's refund, noted by staff (Management
 * Regulations, 3.1.5④).
 */
public class Obligation {

	/** What is unfinished. */
	public enum Kind {

		PUNISHMENT, DISPUTE, ORDER

	}

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private Kind kind;

	private String reference;

	private String note;

	private Instant openedAt;

	private String openedBy;

	private Instant closedAt;

	private String closedBy;

	Obligation() {
	}

	static Obligation open(String caseId, Kind kind, String reference, String note, String by, Instant now) {
		Obligation obligation = new Obligation();
		obligation.caseId = caseId;
		obligation.kind = kind;
		obligation.reference = reference;
		obligation.note = note;
		obligation.openedBy = by;
		obligation.openedAt = now;
		return obligation;
	}

	void close(String by, Instant now) {
		if (!isOpen()) {
			throw new IllegalStateException("Obligation " + this.id + " is closed already");
		}
		this.closedBy = by;
		this.closedAt = now;
	}

	public boolean isOpen() {
		return this.closedAt == null;
	}

	public Long id() {
		return this.id;
	}

	public String caseId() {
		return this.caseId;
	}

	public Kind kind() {
		return this.kind;
	}

	/** The number of the punishment, dispute or order. */
	public String reference() {
		return this.reference;
	}

	/** What staff wrote about it. */
	public String note() {
		return this.note;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	public String openedBy() {
		return this.openedBy;
	}

	public Optional<Instant> closedAt() {
		return Optional.ofNullable(this.closedAt);
	}

	public Optional<String> closedBy() {
		return Optional.ofNullable(this.closedBy);
	}

}
