package org.ruzhu.desk.insight.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.desk.insight.Dashboard;
import org.ruzhu.desk.insight.Dashboards;
import org.ruzhu.desk.insight.Period;
import org.ruzhu.desk.insight.PromiseKept;
import org.ruzhu.platform.engine.ModelNames;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffAccess;

/** How the markets of a member of staff do, all of them or one, over a chosen period. */
@Controller
class DashboardController {

	private final Dashboards dashboards;

	private final StaffAccess access;

	private final ModelNames names;

	private final MessageSource messages;

	private final Clock clock;

	DashboardController(Dashboards dashboards, StaffAccess access, ModelNames names, MessageSource messages,
			Clock clock) {
		this.dashboards = dashboards;
		this.access = access;
		this.names = names;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/staff/dashboard")
	String show(@RequestParam(defaultValue = "") String market, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String until, Principal staff, Locale locale, Model model,
			HttpServletResponse response) {
		List<String> own = this.access.markets(staff.getName());
		model.addAttribute("markets", own);
		model.addAttribute("market", market);
		try {
			Period period = Period.of(from, until, LocalDate.now(this.clock));
			model.addAttribute("from", period.from());
			model.addAttribute("until", period.until());
			layOut(chosen(own, market), period, locale, model);
		}
		catch (InvalidAnswerException ex) {
			model.addAttribute("from", from);
			model.addAttribute("until", until);
			model.addAttribute("wrong", ex.field());
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		return "insight/dashboard";
	}

	/**
	 * All markets of one's own, or one of them; those of others are as unknown as none.
	 */
	private static List<String> chosen(List<String> own, String market) {
		if (market.isBlank()) {
			return own;
		}
		if (!own.contains(market)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return List.of(market);
	}

	private void layOut(List<String> markets, Period period, Locale locale, Model model) {
		Dashboard dashboard = this.dashboards.of(markets, period);
		model.addAttribute("dashboard", dashboard);
		model.addAttribute("steps", this.names.in(locale));
		model.addAttribute("chosen", markets);
		model.addAttribute("promises", byMonth(dashboard.promises(), period));
	}

	/** The promises of each month of the period by market, months without any too. */
	private static Map<YearMonth, Map<String, PromiseKept>> byMonth(List<PromiseKept> all, Period period) {
		Map<YearMonth, Map<String, PromiseKept>> promises = new LinkedHashMap<>();
		period.months().forEach((month) -> promises.put(month, new LinkedHashMap<>()));
		all.forEach((one) -> promises.get(one.month()).put(one.marketId(), one));
		return promises;
	}

}
