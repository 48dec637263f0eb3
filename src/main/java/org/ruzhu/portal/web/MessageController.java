package org.ruzhu.portal.web;

import java.security.Principal;

import org.ruzhu.notice.Inbox;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The provider's in-site messages. */
@Controller
class MessageController {

	private final Inbox inbox;

	MessageController(Inbox inbox) {
		this.inbox = inbox;
	}

	@GetMapping("/messages")
	String list(Principal provider, Model model) {
		model.addAttribute("inbox", this.inbox.of(provider.getName()));
		return "portal/messages";
	}

	@GetMapping("/messages/{id}")
	String read(@PathVariable long id, Principal provider, Model model) {
		model.addAttribute("message", this.inbox.open(id, provider.getName())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return "portal/message";
	}

}
