package org.ruzhu.exit;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** How and why a case leaves its market. */
public class CaseExit {

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private ExitGround ground;

	private String reason;

	private Instant begunAt;

	private String begunBy;

	private Instant endedAt;

	CaseExit() {
	}

	static CaseExit begin(String caseId, ExitGround ground, String reason, String by, Instant now) {
		CaseExit exit = new CaseExit();
		exit.caseId = caseId;
		exit.ground = ground;
		exit.reason = reason;
		exit.begunBy = by;
		exit.begunAt = now;
		return exit;
	}

	/** Whoever is leaving already is expelled (003, 8.3). */
	void expel() {
		this.ground = ExitGround.EXPELLED;
	}

	void end(Instant now) {
		this.endedAt = now;
	}

	public boolean isOpen() {
		return this.endedAt == null;
	}

	public ExitGround ground() {
		return this.ground;
	}

	/** What staff gave as the reason; empty where the ground says all. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	public Instant begunAt() {
		return this.begunAt;
	}

	public String begunBy() {
		return this.begunBy;
	}

}
