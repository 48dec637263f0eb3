package org.ruzhu.membership.category;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A member's request to give up a category, and its outcome. */
public class CategoryLeave {

	/** The state of the request. */
	public enum State {

		LEAVING, LEFT, KEPT

	}

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private String category;

	private State state;

	private Instant begunAt;

	private Instant endedAt;

	CategoryLeave() {
	}

	static CategoryLeave begin(String caseId, String category, Instant now) {
		CategoryLeave leave = new CategoryLeave();
		leave.caseId = caseId;
		leave.category = category;
		leave.state = State.LEAVING;
		leave.begunAt = now;
		return leave;
	}

	void leave(Instant now) {
		end(State.LEFT, now);
	}

	void keep(Instant now) {
		end(State.KEPT, now);
	}

	private void end(State how, Instant now) {
		if (this.state != State.LEAVING) {
			throw new IllegalStateException("Category " + this.category + " of " + this.caseId + " is " + this.state);
		}
		this.state = how;
		this.endedAt = now;
	}

	public Long id() {
		return this.id;
	}

	public String caseId() {
		return this.caseId;
	}

	/** The category's id. */
	public String category() {
		return this.category;
	}

	public State state() {
		return this.state;
	}

	public Instant begunAt() {
		return this.begunAt;
	}

	/** When the category was left or kept; empty while it is being left. */
	public Optional<Instant> endedAt() {
		return Optional.ofNullable(this.endedAt);
	}

	/** The reference of the hold that keeps its products off the market. */
	String reference() {
		return "leave-category/" + this.id;
	}

}
