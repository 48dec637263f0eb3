package org.ruzhu.joining.agreement;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** The agreement of one case, from the paper that is sent to the copy that is signed. */
public class Agreement {

	/** How far the signing has come. */
	public enum State {

		PREPARED, SENT, RETURNED, REJECTED, CONFIRMED

	}

	@Id
	private String caseId;

	@Version
	private Long version;

	private String documentId;

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

	static Agreement prepare(String caseId, String documentId, Instant now) {
		Agreement agreement = new Agreement();
		agreement.caseId = caseId;
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

	/** The paper as it was sent. */
	public String documentId() {
		return this.documentId;
	}

	public Instant preparedAt() {
		return this.preparedAt;
	}

	/** When it went out; null before. */
	public Instant sentAt() {
		return this.sentAt;
	}

	public boolean isSent() {
		return this.sentAt != null;
	}

	/** The signed copy that came back last; null before. */
	public String signedDocumentId() {
		return this.signedDocumentId;
	}

	/** When the signed copy came back; null before. */
	public Instant returnedAt() {
		return this.returnedAt;
	}

	public State state() {
		return this.state;
	}

	/** Why the signed copy was not accepted; null otherwise. */
	public String rejection() {
		return this.rejection;
	}

	/** The operator who confirmed or rejected last; null before. */
	public String decidedBy() {
		return this.decidedBy;
	}

	public Instant decidedAt() {
		return this.decidedAt;
	}

}
