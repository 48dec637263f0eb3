package org.ruzhu.platform.notice.web;

import java.security.Principal;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.platform.notice.NoticeChoices;

/** A provider chooses the channels for the notices it can opt out of. */
@Controller
@RequestMapping("/account/notices")
class NoticeChoiceController {

	private final NoticeChoices choices;

	NoticeChoiceController(NoticeChoices choices) {
		this.choices = choices;
	}

	@GetMapping
	String show(Principal provider, Model model) {
		model.addAttribute("channels", NoticeChoices.CHANNELS);
		model.addAttribute("declined", this.choices.declined(provider.getName()));
		return "notice/choices";
	}

	@PostMapping
	String choose(@RequestParam(defaultValue = "") List<String> channels, Principal provider,
			RedirectAttributes flash) {
		this.choices.want(provider.getName(), channels);
		flash.addFlashAttribute("done", true);
		return "redirect:/account/notices";
	}

}
