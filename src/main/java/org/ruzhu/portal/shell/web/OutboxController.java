package org.ruzhu.portal.shell.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.ruzhu.platform.bank.RecordingBank;
import org.ruzhu.platform.notice.Outbox;

/**
 * Only in the demo: shows everything that was sent or paid, including secrets, so that a
 * developer needs neither a mailbox nor a bank account.
 */
@Controller
@Profile("demo")
class OutboxController {

	private static final int MAX = 200;

	private final Outbox outbox;

	private final RecordingBank bank;

	OutboxController(Outbox outbox, RecordingBank bank) {
		this.outbox = outbox;
		this.bank = bank;
	}

	@GetMapping("/outbox")
	String show(Model model) {
		model.addAttribute("deliveries", this.outbox.newestDeliveries(MAX));
		model.addAttribute("inSite", this.outbox.newestMessages(MAX));
		model.addAttribute("transfers", this.bank.latest(MAX));
		model.addAttribute("most", MAX);
		return "portal/outbox";
	}

}
