package org.ruzhu.desk.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.engine.ModelNames;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.Drawn;
import org.ruzhu.platform.panel.FigureSource;
import org.ruzhu.platform.panel.Period;
import org.ruzhu.platform.security.Staff;

/** How the markets of a member of staff do, all of them or one, over a chosen period. */
@Controller
class DashboardController {

	private final List<FigureSource> sources;

	private final ModelNames names;

	private final MessageSource messages;

	private final Clock clock;

	DashboardController(List<FigureSource> sources, ModelNames names, MessageSource messages, Clock clock) {
		this.sources = sources.stream().sorted(Comparator.comparingInt(FigureSource::order)).toList();
		this.names = names;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/staff/dashboard")
	String show(@RequestParam(defaultValue = "") String market, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String until, Staff staff, Locale locale, Model model,
			HttpServletResponse response) {
		model.addAttribute("markets", staff.markets());
		model.addAttribute("market", market);
		try {
			Period period = Period.of(from, until, LocalDate.now(this.clock));
			model.addAttribute("from", period.from());
			model.addAttribute("until", period.until());
			layOut(market.isBlank() ? staff.markets() : List.of(staff.require(market)), period, locale, model);
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

	private void layOut(List<String> markets, Period period, Locale locale, Model model) {
		model.addAttribute("steps", this.names.in(locale));
		model.addAttribute("chosen", markets);
		if (!markets.isEmpty()) {
			model.addAttribute("figures",
					this.sources.stream()
						.map((source) -> new Drawn(source.template(), source.figures(markets, period)))
						.toList());
		}
	}

}
