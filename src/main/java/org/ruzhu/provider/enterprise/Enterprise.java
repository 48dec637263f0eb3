package org.ruzhu.provider.enterprise;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The enterprise that an account says it is, and since when that is proven.
 */
public class Enterprise {

	/** The table, for queries of other features that join it. */
	public static final String TABLE = "enterprise";

	/** Who stands behind an account. */
	enum Kind {

		ENTERPRISE, INDIVIDUAL

	}

	private static final int MAX_TRIES = 3;

	@Id
	private String providerId;

	@Version
	private Long version;

	private Kind kind;

	private String creditCode;

	private String legalName;

	private String legalRepresentative;

	private BigDecimal registeredCapital;

	private LocalDate licenceIssuedOn;

	private LocalDate licenceValidUntil;

	private String licenceDocumentId;

	private String bankName;

	private String bankAccount;

	private int transferNumber;

	private Long transferFen;

	private Instant transferredAt;

	private int wrongTries;

	private VerificationDecision decision;

	private String decisionReason;

	private Instant decidedAt;

	private String refusalReason;

	private Instant verifiedAt;

	private String verifiedCode;

	private Instant sealedAt;

	private String sealReason;

	Enterprise() {
	}

	static Enterprise of(String providerId) {
		Enterprise enterprise = new Enterprise();
		enterprise.providerId = providerId;
		return enterprise;
	}

	void identify(Identification says) {
		take(says);
		startOver();
	}

	private void take(Identification says) {
		this.kind = Kind.ENTERPRISE;
		this.creditCode = says.creditCode().value();
		this.legalName = says.legalName();
		this.legalRepresentative = says.legalRepresentative();
		this.registeredCapital = says.registeredCapital();
		this.licenceIssuedOn = says.licenceIssuedOn();
		this.licenceValidUntil = says.licenceValidUntil().orElse(null);
		this.licenceDocumentId = says.licenceDocumentId();
		this.bankName = says.bankName();
		this.bankAccount = says.bankAccount();
	}

	/**
	 * Updates what was amended while its application is reviewed.
	 * @param anew whether it has to be proven again, with all tries
	 */
	void amend(Identification says, boolean anew) {
		take(says);
		if (anew) {
			startOver();
			grantTries();
			this.verifiedAt = null;
			this.verifiedCode = null;
		}
	}

	void identifyAsIndividual() {
		this.kind = Kind.INDIVIDUAL;
		this.creditCode = null;
		startOver();
	}

	/** Takes over what has changed since; who is verified stays so. */
	void change(ChangedEnterprise changed) {
		this.legalName = changed.of("legalName", this.legalName);
		this.legalRepresentative = changed.of("legalRepresentative", this.legalRepresentative);
		this.registeredCapital = changed.registeredCapital(this.registeredCapital);
		this.licenceDocumentId = changed.of("licenceScan", this.licenceDocumentId);
		this.licenceValidUntil = changed.licenceValidUntil(this.licenceValidUntil);
		this.bankName = changed.of("bankName", this.bankName);
		this.bankAccount = changed.bankAccount(this.bankAccount);
		this.creditCode = changed.creditCode(this.creditCode);
		this.verifiedCode = (this.verifiedAt != null) ? this.creditCode : this.verifiedCode;
	}

	/** What the provider has said it is, as the form {@code identify-enterprise} asks. */
	public Map<String, Object> stated() {
		Map<String, Object> stated = new LinkedHashMap<>();
		stated.put("creditCode", this.creditCode);
		stated.put(Identification.AS_ON_LICENCE, true);
		stated.put("legalName", this.legalName);
		stated.put("legalRepresentative", this.legalRepresentative);
		stated.put("registeredCapital", this.registeredCapital);
		stated.put("licenceIssuedOn", Objects.toString(this.licenceIssuedOn, ""));
		stated.put("licenceValidUntil", Objects.toString(this.licenceValidUntil, ""));
		stated.put("licenceScan", this.licenceDocumentId);
		stated.put("bankName", this.bankName);
		stated.put("bankAccount", this.bankAccount);
		return stated;
	}

	/** Whether it has said what it is, and nobody has looked at that yet. */
	public boolean isToBeVerified() {
		return this.kind == Kind.ENTERPRISE && this.verifiedAt == null && this.transferFen == null
				&& this.decision == null && this.refusalReason == null;
	}

	private void startOver() {
		this.transferFen = null;
		this.decision = null;
		this.decisionReason = null;
		this.decidedAt = null;
		this.refusalReason = null;
	}

	/**
	 * Decides the amount of the next small transfer before it is sent, so that a repeated
	 * sending sends the same.
	 */
	void prepareTransfer(long fen) {
		this.transferNumber++;
		this.transferFen = fen;
		this.transferredAt = null;
	}

	/**
	 * Restores the tries: only a person does that, however often the proof is started
	 * again.
	 */
	void grantTries() {
		this.wrongTries = 0;
	}

	void markTransferred(Instant now) {
		this.transferredAt = now;
	}

	/** Counts a wrong amount. */
	void miss() {
		this.wrongTries++;
	}

	void confirm(Instant now) {
		this.verifiedAt = now;
		this.verifiedCode = this.creditCode;
	}

	void refuse(String reason) {
		this.refusalReason = reason;
	}

	void decide(VerificationDecision taken, String reason, Instant now) {
		this.decision = taken;
		this.decisionReason = reason;
		this.decidedAt = now;
	}

	/** Lets the enterprise in again: what it was barred for was taken back. */
	void unseal() {
		this.sealedAt = null;
		this.sealReason = null;
	}

	/** Bars the enterprise for good. */
	void seal(String reason, Instant now) {
		this.sealedAt = now;
		this.sealReason = reason;
	}

	public String providerId() {
		return this.providerId;
	}

	boolean isIndividual() {
		return this.kind == Kind.INDIVIDUAL;
	}

	public String creditCode() {
		return this.creditCode;
	}

	/**
	 * Why the code alone does not show an enterprise, so that a person has to look at the
	 * licence; empty when it does, or there is none.
	 */
	public Optional<MessageSourceResolvable> doubt() {
		return Optional.ofNullable(this.creditCode).flatMap(CreditCode::asOnLicence).flatMap(CreditCode::doubt);
	}

	public String legalName() {
		return this.legalName;
	}

	public String legalRepresentative() {
		return this.legalRepresentative;
	}

	/** In yuan. */
	public BigDecimal registeredCapital() {
		return this.registeredCapital;
	}

	/** The establishment date on the licence. */
	public LocalDate licenceIssuedOn() {
		return this.licenceIssuedOn;
	}

	/** The last day on the licence; empty for one without (长期). */
	public Optional<LocalDate> licenceValidUntil() {
		return Optional.ofNullable(this.licenceValidUntil);
	}

	public String licenceDocumentId() {
		return this.licenceDocumentId;
	}

	public String bankName() {
		return this.bankName;
	}

	public String bankAccount() {
		return this.bankAccount;
	}

	/** The bank and the last four digits, which is enough to know one's own account. */
	public Optional<String> shortAccount() {
		return Optional.ofNullable(this.bankAccount)
			.map((number) -> this.bankName + " ····" + number.substring(Math.max(0, number.length() - 4)));
	}

	/** The transfer's own number; it makes its sending unique. */
	int transferNumber() {
		return this.transferNumber;
	}

	/** What the last small transfer carries. */
	long transferFen() {
		return this.transferFen;
	}

	boolean isAmount(BigDecimal yuan) {
		return this.transferredAt != null
				&& yuan.movePointRight(2).compareTo(BigDecimal.valueOf(this.transferFen)) == 0;
	}

	int triesLeft() {
		return Math.max(0, MAX_TRIES - this.wrongTries);
	}

	boolean hasMissed() {
		return this.wrongTries > 0;
	}

	/** What a person decided when the tries were used up; empty when nobody had to. */
	public Optional<VerificationDecision> decision() {
		return Optional.ofNullable(this.decision);
	}

	public Optional<String> decisionReason() {
		return Optional.ofNullable(this.decisionReason);
	}

	/** Why the verification was refused, in the provider's language. */
	public Optional<String> refusalReason() {
		return Optional.ofNullable(this.refusalReason);
	}

	/** Whether it is proven to be what it says, and not barred since. */
	public boolean isVerified() {
		return this.verifiedAt != null && !isSealed();
	}

	public Optional<Instant> verifiedAt() {
		return Optional.ofNullable(this.verifiedAt);
	}

	public boolean isSealed() {
		return this.sealedAt != null;
	}

	public Optional<String> sealReason() {
		return Optional.ofNullable(this.sealReason);
	}

}
