package org.ruzhu.desk.insight.web;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.casefile.StaffNotes;
import org.ruzhu.provider.cases.OnboardingCase;

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
	public List<HistoryEntry> of(OnboardingCase theCase, Reader reader) {
		String title = this.messages.getMessage("insight.note", null, reader.locale());
		return this.notes.of(theCase.id())
			.stream()
			.map((note) -> new HistoryEntry(note.writtenAt(), kind(), title, note.author(), note.words(), List.of()))
			.toList();
	}

}
