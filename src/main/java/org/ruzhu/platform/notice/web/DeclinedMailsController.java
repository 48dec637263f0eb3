package org.ruzhu.platform.notice.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.platform.notice.NoticeChoices;

/**
 * Opts out of declinable mails by a link in a mail, without a login. Mail programs do it
 * with one request (RFC 8058). Opening the page changes nothing, so that mail scanners
 * that open links do no harm.
 */
@Controller
@RequestMapping("/declined-mails")
class DeclinedMailsController {

	private final NoticeChoices choices;

	DeclinedMailsController(NoticeChoices choices) {
		this.choices = choices;
	}

	@GetMapping
	String ask(@RequestParam(defaultValue = "") String mail, Model model) {
		model.addAttribute("mail", mail);
		return "notice/declined-mails";
	}

	@PostMapping
	String decline(@RequestParam(defaultValue = "") String mail, Model model) {
		if (!this.choices.declineMails(mail)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("done", true);
		return "notice/declined-mails";
	}

}
