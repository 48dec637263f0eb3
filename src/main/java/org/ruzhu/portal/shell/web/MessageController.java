package org.ruzhu.portal.shell.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.notice.Message;
import org.ruzhu.portal.shell.OpenTask;
import org.ruzhu.portal.shell.ProviderTasks;

/** The provider's in-site messages. */
@Controller
class MessageController {

	private final Inbox inbox;

	private final ProviderTasks tasks;

	MessageController(Inbox inbox, ProviderTasks tasks) {
		this.inbox = inbox;
		this.tasks = tasks;
	}

	@GetMapping("/messages")
	String list(@RequestParam(required = false) Long before, Principal provider, Model model) {
		List<Message> page = this.inbox.of(provider.getName(), (before != null) ? before : Long.MAX_VALUE);
		model.addAttribute("inbox", page);
		model.addAttribute("next", (page.size() == Inbox.PAGE) ? page.get(page.size() - 1).id() : null);
		return "portal/messages";
	}

	@GetMapping("/messages/{id}")
	String read(@PathVariable long id, Principal provider, Model model) {
		Message message = this.inbox.open(id, provider.getName())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("message", message);
		model.addAttribute("task", task(message, provider).orElse(null));
		return "portal/message";
	}

	/** The task that the message is about, if it is still open. */
	private Optional<OpenTask> task(Message message, Principal provider) {
		return Optional.ofNullable(message.taskKey())
			.flatMap((key) -> this.tasks.of(message.caseId(), provider.getName())
				.stream()
				.filter((task) -> task.key().equals(key))
				.findFirst());
	}

}
