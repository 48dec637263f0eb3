package org.ruzhu.money.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.platform.json.Json;

/** A member's payout: whether it may withdraw its income, and for which categories. */
public class Payout {

	@Id
	private String caseId;

	@Version
	private Long version;

	private String categories;

	private String openFor;

	private Instant requestedAt;

	private Instant openedAt;

	Payout() {
	}

	static Payout of(String caseId) {
		Payout payout = new Payout();
		payout.caseId = caseId;
		payout.openFor = "[]";
		return payout;
	}

	void request(List<String> withIncome, Instant now) {
		this.categories = Json.write(withIncome);
		this.requestedAt = now;
	}

	void open(Instant now) {
		this.openFor = this.categories;
		this.openedAt = now;
	}

	public String caseId() {
		return this.caseId;
	}

	/** The categories and sub-types with income, as last stated by the member. */
	public List<String> categories() {
		return Json.read(this.categories, new TypeReference<>() {
		});
	}

	/**
	 * The categories and sub-types whose income may be withdrawn, because their deposit
	 * is paid.
	 */
	public List<String> openFor() {
		return Json.read(this.openFor, new TypeReference<>() {
		});
	}

	public Instant requestedAt() {
		return this.requestedAt;
	}

	/** When it was last opened; empty if never. */
	public Optional<Instant> openedAt() {
		return Optional.ofNullable(this.openedAt);
	}

}
