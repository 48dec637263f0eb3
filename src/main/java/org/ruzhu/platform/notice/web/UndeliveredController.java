package org.ruzhu.platform.notice.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Undelivered;
import org.ruzhu.platform.security.Staff;

/**
 * Operations see undelivered deliveries, send them again, or tell the recipient by phone.
 */
@Controller
@RequestMapping("/staff/undelivered")
class UndeliveredController {

	private static final int MAX_NOTE = 1000;

	private final Undelivered undelivered;

	UndeliveredController(Undelivered undelivered) {
		this.undelivered = undelivered;
	}

	@GetMapping
	String list(@RequestParam(required = false) Long before, Staff staff, Model model) {
		List<Delivery> page = this.undelivered.page(staff.markets(), (before != null) ? before : Long.MAX_VALUE);
		model.addAttribute("deliveries", page);
		model.addAttribute("next", (page.size() == Undelivered.PAGE) ? page.get(page.size() - 1).id() : null);
		return "notice/undelivered";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Staff staff, Model model) {
		Delivery delivery = get(id, staff);
		model.addAttribute("delivery", delivery);
		model.addAttribute("attempts", this.undelivered.attempts(id));
		model.addAttribute("phone", this.undelivered.phone(delivery).orElse(null));
		return "notice/delivery";
	}

	@PostMapping("/{id}/again")
	String sendAgain(@PathVariable long id, Staff staff) {
		return done(this.undelivered.sendAgain(get(id, staff)));
	}

	@PostMapping("/{id}/told")
	String toldByPhone(@PathVariable long id, @RequestParam(defaultValue = "") String note, Staff staff, Model model,
			HttpServletResponse response) {
		if (note.isBlank() || note.length() > MAX_NOTE) {
			model.addAttribute("problem", note.isBlank() ? "notice.told.note.missing" : "notice.told.note.long");
			model.addAttribute("note", note);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(id, staff, model);
		}
		return done(this.undelivered.toldByPhone(get(id, staff), note.strip()));
	}

	private static String done(boolean waited) {
		if (!waited) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return "redirect:/staff/undelivered";
	}

	private Delivery get(long id, Staff staff) {
		return this.undelivered.find(id, staff.markets())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
