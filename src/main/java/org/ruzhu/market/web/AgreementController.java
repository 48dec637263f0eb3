package org.ruzhu.market.web;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.AgreementText;
import org.ruzhu.market.AgreementTexts;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnknownAgreementException;
import org.ruzhu.market.UnknownMarketException;
import org.ruzhu.platform.api.Download;

/**
 * The public pages of what a market's providers accept and sign, to be read before
 * anything is ticked. Without a version they show what is in force today.
 */
@Controller
@RequestMapping("/markets/{marketId}/agreements")
class AgreementController {

	private final Markets markets;

	private final AgreementTexts texts;

	AgreementController(Markets markets, AgreementTexts texts) {
		this.markets = markets;
		this.texts = texts;
	}

	@GetMapping("/{id}")
	String show(@PathVariable String marketId, @PathVariable String id, @RequestParam Optional<String> version,
			Model model) {
		Market market = this.markets.get(marketId);
		LocalizedText name = market.paperName(id).orElseThrow(() -> new UnknownAgreementException(id));
		Optional<AgreementText> inForce = this.texts.inForce(marketId, id);
		Optional<AgreementText> shown = version.isPresent() ? Optional.of(text(marketId, id, version)) : inForce;
		List<AgreementText> others = this.texts.versions(marketId, id)
			.stream()
			.filter((other) -> !shown.map(other::equals).orElse(false))
			.toList();
		model.addAttribute("page", new AgreementPage(market, id, name, shown, standing(shown, inForce), others));
		return "market/agreement";
	}

	private static String standing(Optional<AgreementText> shown, Optional<AgreementText> inForce) {
		if (shown.equals(inForce)) {
			return "now";
		}
		boolean later = inForce.isEmpty() || shown.orElseThrow().inForceFrom().isAfter(inForce.get().inForceFrom());
		return later ? "later" : "earlier";
	}

	@GetMapping("/{id}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String marketId, @PathVariable String id,
			@RequestParam Optional<String> version) {
		AgreementText text = text(marketId, id, version);
		return Download.pdf(id + "-" + text.version(), this.texts.print(text));
	}

	/** A version by its name; without a name, the one in force. */
	private AgreementText text(String marketId, String id, Optional<String> version) {
		this.markets.get(marketId);
		return version
			.map((name) -> this.texts.versions(marketId, id)
				.stream()
				.filter((text) -> text.version().equals(name))
				.findFirst())
			.orElseGet(() -> this.texts.inForce(marketId, id))
			.orElseThrow(() -> new UnknownAgreementException(id));
	}

	@ExceptionHandler(UnknownMarketException.class)
	ModelAndView unknownMarket() {
		return new ModelAndView("account/unknown-market", HttpStatus.NOT_FOUND);
	}

}
