package org.ruzhu.desk.webhook.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.desk.webhook.StaffWebhooks;
import org.ruzhu.desk.webhook.WebhookDelivery;
import org.ruzhu.desk.webhook.Webhooks;
import org.ruzhu.desk.webhook.process.DeliverWebhookProcess;
import org.ruzhu.platform.security.Staff;

/** Staff see what became of one event at one endpoint, and send it again. */
@Controller
@RequestMapping("/staff/webhooks/deliveries/{id}")
class WebhookDeliveryController {

	private final StaffWebhooks theirs;

	private final Webhooks webhooks;

	private final DeliverWebhookProcess process;

	WebhookDeliveryController(StaffWebhooks theirs, Webhooks webhooks, DeliverWebhookProcess process) {
		this.theirs = theirs;
		this.webhooks = webhooks;
		this.process = process;
	}

	@GetMapping
	String show(@PathVariable long id, Staff staff, Model model) {
		WebhookDelivery delivery = this.theirs.delivery(staff, id);
		model.addAttribute("delivery", delivery);
		model.addAttribute("endpoint", this.theirs.endpoint(staff, delivery.endpointId()));
		model.addAttribute("attempts", this.webhooks.attempts(id));
		model.addAttribute("nextTry", this.process.nextTry(delivery.instanceId()).orElse(null));
		return "webhook/delivery";
	}

	@PostMapping("/send")
	String sendAgain(@PathVariable long id, Staff staff, RedirectAttributes next) {
		this.webhooks.sendAgain(this.theirs.delivery(staff, id).id());
		next.addFlashAttribute("sent", true);
		return "redirect:/staff/webhooks/deliveries/" + id;
	}

}
