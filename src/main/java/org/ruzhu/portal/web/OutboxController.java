package org.ruzhu.portal.web;

import org.ruzhu.notice.Outbox;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * In the demo only: everything that was told to anybody, secrets included, so that a
 * developer can follow a link without a mailbox.
 */
@Controller
@Profile("demo")
class OutboxController {

	private static final int MOST = 200;

	private final Outbox outbox;

	OutboxController(Outbox outbox) {
		this.outbox = outbox;
	}

	@GetMapping("/outbox")
	String show(Model model) {
		model.addAttribute("deliveries", this.outbox.newestDeliveries(MOST));
		model.addAttribute("inSite", this.outbox.newestMessages(MOST));
		model.addAttribute("most", MOST);
		return "portal/outbox";
	}

}
