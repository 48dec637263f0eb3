package org.ruzhu.joining.agreement;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.platform.json.Json;

/** The paper agreement of a case, from the copy that is sent to the signed copy. */
public class Agreement {

	/** The state of the signing. */
	public enum State {

		PREPARED, SENT, RETURNED, REJECTED, CONFIRMED

	}

	@Id
	private String caseId;

	@Version
	private Long version;

	private String documentId;

	private String contracts;

	private Instant preparedAt;

	private Instant sentAt;

	private String signedDocumentId;

	private Instant returnedAt;

	private State state;

	private String rejection;

	private String decidedBy;

	private Instant decidedAt;

	Agreement() {
	}

	static Agreement prepare(String caseId, List<PreparedText> contracts, String documentId, Instant now) {
		Agreement agreement = new Agreement();
		agreement.caseId = caseId;
		agreement.contracts = Json.write(contracts);
		agreement.documentId = documentId;
		agreement.preparedAt = now;
		agreement.state = State.PREPARED;
		return agreement;
	}

	void send(Instant now) {
		this.sentAt = now;
		this.state = State.SENT;
	}

	void giveBack(String signed, Instant now) {
		this.signedDocumentId = signed;
		this.returnedAt = now;
		this.state = State.RETURNED;
	}

	void confirm(String operator, Instant now) {
		decide(State.CONFIRMED, null, operator, now);
	}

	void reject(String reason, String operator, Instant now) {
		decide(State.REJECTED, reason, operator, now);
	}

	private void decide(State decided, String reason, String operator, Instant now) {
		this.state = decided;
		this.rejection = reason;
		this.decidedBy = operator;
		this.decidedAt = now;
	}

	public String caseId() {
		return this.caseId;
	}

	/** What that document holds; empty if it was prepared before versions were kept. */
	public List<PreparedText> contracts() {
		return (this.contracts == null) ? List.of() : Json.read(this.contracts, new TypeReference<>() {
		});
	}

	/** The document that is sent for signing. */
	public String documentId() {
		return this.documentId;
	}

	public Instant preparedAt() {
		return this.preparedAt;
	}

	/** When it was sent; null until then. */
	public Instant sentAt() {
		return this.sentAt;
	}

	public boolean isSent() {
		return this.sentAt != null;
	}

	/** The latest signed copy; null until one is returned. */
	public String signedDocumentId() {
		return this.signedDocumentId;
	}

	/** When the signed copy was returned; null until then. */
	public Instant returnedAt() {
		return this.returnedAt;
	}

	public State state() {
		return this.state;
	}

	/** Why the signed copy was rejected; null otherwise. */
	public String rejection() {
		return this.rejection;
	}

	/** The operator who last confirmed or rejected; null until then. */
	public String decidedBy() {
		return this.decidedBy;
	}

	public Instant decidedAt() {
		return this.decidedAt;
	}

}
