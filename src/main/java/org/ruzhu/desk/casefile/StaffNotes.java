package org.ruzhu.desk.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;

/** The notes of staff on cases: they are added and read, never changed. */
@Service
public class StaffNotes {

	private static final int MAX_LENGTH = 2000;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final Clock clock;

	StaffNotes(JdbcClient jdbc, AuditLog audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Adds a note by the logged-in person.
	 * @throws InvalidAnswerException when it says nothing, or too much
	 */
	@Transactional
	public void add(String caseId, String words) {
		if (words.isBlank() || words.length() > MAX_LENGTH) {
			throw new InvalidAnswerException("words", words.isBlank() ? "staff.note.empty" : "staff.note.long",
					MAX_LENGTH);
		}
		this.jdbc.sql("insert into staff_note (case_id, author, written_at, words) values (?, ?, ?, ?)")
			.params(caseId, AuditLog.actor(), OffsetDateTime.now(this.clock), words.strip())
			.update();
		this.audit.record(caseId, "note-added", null);
	}

	/** The notes on a case, in the order they were written. */
	@Transactional(readOnly = true)
	public List<StaffNote> of(String caseId) {
		return this.jdbc.sql("select author, written_at, words from staff_note where case_id = ? order by id")
			.param(caseId)
			.query(StaffNote.class)
			.list();
	}

}
