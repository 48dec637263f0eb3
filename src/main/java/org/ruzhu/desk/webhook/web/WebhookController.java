package org.ruzhu.desk.webhook.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.desk.webhook.Endpoints;
import org.ruzhu.desk.webhook.EventType;
import org.ruzhu.desk.webhook.StaffWebhooks;
import org.ruzhu.desk.webhook.WebhookDelivery;
import org.ruzhu.desk.webhook.WebhookEndpoint;
import org.ruzhu.desk.webhook.Webhooks;
import org.ruzhu.market.Market;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Staff;

/** Staff set up where a market's own systems are told, and what. */
@Controller
@RequestMapping("/staff/webhooks")
class WebhookController {

	private static final String FROM_THE_NEWEST = "" + Long.MAX_VALUE;

	private final StaffWebhooks theirs;

	private final Endpoints endpoints;

	private final Webhooks webhooks;

	private final MessageSource messages;

	WebhookController(StaffWebhooks theirs, Endpoints endpoints, Webhooks webhooks, MessageSource messages) {
		this.theirs = theirs;
		this.endpoints = endpoints;
		this.webhooks = webhooks;
		this.messages = messages;
	}

	/** One endpoint in the list. */
	record Line(WebhookEndpoint endpoint, int failures) {
	}

	@GetMapping
	String list(Staff staff, Model model) {
		model.addAttribute("markets", this.theirs.markets(staff));
		model.addAttribute("lines",
				this.theirs.endpoints(staff)
					.stream()
					.map((endpoint) -> new Line(endpoint, this.webhooks.failures(endpoint.id())))
					.toList());
		return "webhook/webhooks";
	}

	@GetMapping("/new")
	String describe(@RequestParam String market, Staff staff, Model model) {
		return fresh(this.theirs.market(staff, market), EndpointForm.empty(), model);
	}

	@PostMapping("/new")
	String add(@RequestParam String market, @ModelAttribute("form") EndpointForm form, Staff staff, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		Market known = this.theirs.market(staff, market);
		try {
			return showOnce(this.endpoints.add(known.id(), form.details()), next);
		}
		catch (InvalidAnswerException ex) {
			refuse(ex, locale, model, response);
			return fresh(known, form, model);
		}
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, @RequestParam(defaultValue = FROM_THE_NEWEST) long before,
			@RequestParam(defaultValue = "false") boolean failed, Staff staff, Model model) {
		WebhookEndpoint endpoint = this.theirs.endpoint(staff, id);
		return page(endpoint, EndpointForm.of(endpoint), before, failed, model);
	}

	@PostMapping("/{id}")
	String change(@PathVariable long id, @ModelAttribute("form") EndpointForm form, Staff staff, Locale locale,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		WebhookEndpoint endpoint = this.theirs.endpoint(staff, id);
		try {
			this.endpoints.change(id, form.version(), form.details());
			next.addFlashAttribute("saved", true);
			return "redirect:/staff/webhooks/" + id;
		}
		catch (InvalidAnswerException ex) {
			refuse(ex, locale, model, response);
			return page(endpoint, form, Long.MAX_VALUE, false, model);
		}
	}

	@PostMapping("/{id}/secret")
	String rotate(@PathVariable long id, Staff staff, RedirectAttributes next) {
		return showOnce(this.endpoints.rotateSecret(this.theirs.endpoint(staff, id).id()), next);
	}

	/** The next page shows the secret, and no page after it. */
	private static String showOnce(WebhookEndpoint endpoint, RedirectAttributes next) {
		next.addFlashAttribute("secret", endpoint.secret());
		return "redirect:/staff/webhooks/" + endpoint.id();
	}

	private void refuse(InvalidAnswerException problem, Locale locale, Model model, HttpServletResponse response) {
		model.addAttribute("problemField", problem.field());
		model.addAttribute("problem", this.messages.getMessage(problem, locale));
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
	}

	private static String fresh(Market market, EndpointForm form, Model model) {
		model.addAttribute("market", market.id());
		model.addAttribute("form", form);
		model.addAttribute("types", EventType.values());
		return "webhook/new";
	}

	private String page(WebhookEndpoint endpoint, EndpointForm form, long before, boolean failed, Model model) {
		List<WebhookDelivery> page = this.webhooks.page(endpoint.id(), before, failed);
		model.addAttribute("endpoint", endpoint);
		model.addAttribute("form", form);
		model.addAttribute("types", EventType.values());
		model.addAttribute("deliveries", page);
		model.addAttribute("failed", failed);
		model.addAttribute("next", (page.size() == Webhooks.PAGE) ? page.get(page.size() - 1).id() : null);
		return "webhook/endpoint";
	}

}
