package org.ruzhu.desk.queue.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.ruzhu.desk.queue.TaskCard;
import org.ruzhu.desk.queue.process.TaskCards;

/** What Tasklist shows of its tasks beside what it knows itself. */
@RestController
class CardController {

	private final TaskCards cards;

	CardController(TaskCards cards) {
		this.cards = cards;
	}

	@GetMapping("/staff/tasks/cards")
	List<TaskCard> cards(@RequestParam(defaultValue = "") List<String> task, Principal staff, Locale locale) {
		return this.cards.of(staff.getName(), task, locale);
	}

}
