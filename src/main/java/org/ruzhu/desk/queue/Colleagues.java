package org.ruzhu.desk.queue;

import java.util.List;

import org.springframework.stereotype.Service;

import org.ruzhu.platform.security.StaffDirectory;

/** With whom a member of staff shares the work. */
@Service
public class Colleagues {

	private final StaffDirectory directory;

	Colleagues(StaffDirectory directory) {
		this.directory = directory;
	}

	/**
	 * Who may take the same tasks: of one of their groups and of one of their markets,
	 * themselves included.
	 */
	public List<Colleague> of(String staffId) {
		return this.directory.colleagues(staffId)
			.entrySet()
			.stream()
			.map((one) -> new Colleague(one.getKey(), one.getValue()))
			.toList();
	}

}
