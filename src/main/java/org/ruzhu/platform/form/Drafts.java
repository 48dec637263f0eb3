package org.ruzhu.platform.form;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a provider has typed into a task's form so far; kept, so that the form can be
 * resumed.
 */
@Component
public class Drafts {

	private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** What was typed, by field key; empty when nothing was. */
	public Map<String, List<String>> find(String caseId, String taskKey) {
		return this.jdbc.sql("select answers from form_draft where case_id = ? and task_key = ?")
			.params(caseId, taskKey)
			.query(String.class)
			.optional()
			.map(this::read)
			.orElse(Map.of());
	}

	/** Keeps what was typed, in place of what was kept before. */
	@Transactional
	public Instant save(String caseId, String taskKey, Map<String, List<String>> typed) {
		Instant now = this.clock.instant();
		String answers = write(typed);
		OffsetDateTime at = now.atZone(this.clock.getZone()).toOffsetDateTime();
		int changed = this.jdbc
			.sql("update form_draft set answers = ?, saved_at = ? where case_id = ? and task_key = ?")
			.params(answers, at, caseId, taskKey)
			.update();
		if (changed == 0) {
			this.jdbc.sql("insert into form_draft (answers, saved_at, case_id, task_key) values (?, ?, ?, ?)")
				.params(answers, at, caseId, taskKey)
				.update();
		}
		return now;
	}

	/** Forgets all that was typed in a case, because it is asked again. */
	@Transactional
	public void forget(String caseId) {
		this.jdbc.sql("delete from form_draft where case_id = ?").param(caseId).update();
	}

	private Map<String, List<String>> read(String answers) {
		try {
			return this.json.readValue(answers, TYPED);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String write(Map<String, List<String>> typed) {
		try {
			return this.json.writeValueAsString(typed);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
