package org.ruzhu.desk.casefile.web;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.casefile.StaffNotes;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.HistoryEntry;
import org.ruzhu.platform.panel.HistoryKind;
import org.ruzhu.platform.panel.HistorySource;

/** What staff noted of a case among themselves. */
@Component
class NoteHistory implements HistorySource {

	private final StaffNotes notes;

	private final MessageSource messages;

	NoteHistory(StaffNotes notes, MessageSource messages) {
		this.notes = notes;
		this.messages = messages;
	}

	@Override
	public HistoryKind kind() {
		return HistoryKind.NOTE;
	}

	@Override
	public List<HistoryEntry> of(CaseReading reading) {
		String title = this.messages.getMessage("insight.note", null, reading.locale());
		return this.notes.of(reading.caseId())
			.stream()
			.map((note) -> new HistoryEntry(note.writtenAt(), kind(), title, note.author(), note.words(), List.of()))
			.toList();
	}

}
