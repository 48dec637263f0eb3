package org.ruzhu.provider.shop;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** Something that keeps a shop from being open, for a reason and for a time. */
public class Restriction {

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private ShopState kind;

	private String reference;

	private Instant since;

	private Instant until;

	private Instant liftedAt;

	Restriction() {
	}

	static Restriction of(String caseId, ShopState kind, String reference, Instant since, Instant until) {
		Restriction restriction = new Restriction();
		restriction.caseId = caseId;
		restriction.kind = kind;
		restriction.reference = reference;
		restriction.since = since;
		restriction.until = until;
		return restriction;
	}

	void lift(Instant now) {
		this.liftedAt = now;
	}

	boolean isLifted() {
		return this.liftedAt != null;
	}

	boolean isInForce(Instant now) {
		return !isLifted() && (this.until == null || now.isBefore(this.until));
	}

	/** What it makes of the shop. */
	public ShopState kind() {
		return this.kind;
	}

	/** The number of the violation or of whatever else is the reason. */
	public String reference() {
		return this.reference;
	}

	public Instant since() {
		return this.since;
	}

	/** When it ends by itself; empty when it does not. */
	public Optional<Instant> until() {
		return Optional.ofNullable(this.until);
	}

}
