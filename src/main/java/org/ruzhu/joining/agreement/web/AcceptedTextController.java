package org.ruzhu.joining.agreement.web;

import java.util.Locale;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.joining.agreement.KeptText;
import org.ruzhu.market.AgreementText;
import org.ruzhu.market.AgreementTexts;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnknownAgreementException;
import org.ruzhu.platform.api.Download;

/**
 * The very texts that were accepted, by their SHA-256: public as they were when somebody
 * accepted them, and still there when the market has a newer one.
 */
@Controller
@RequestMapping("/agreements")
class AcceptedTextController {

	private final Acceptances acceptances;

	private final AgreementTexts texts;

	private final Markets markets;

	AcceptedTextController(Acceptances acceptances, AgreementTexts texts, Markets markets) {
		this.acceptances = acceptances;
		this.texts = texts;
		this.markets = markets;
	}

	@GetMapping("/{id}")
	String show(@PathVariable String id, Locale locale, Model model) {
		KeptText kept = kept(id);
		boolean now = this.texts.inForce(kept.marketId(), kept.text().id()).filter(kept.text()::equals).isPresent();
		model.addAttribute("kept", kept);
		model.addAttribute("name", name(kept, locale));
		model.addAttribute("standing", now ? "now" : "earlier");
		return "agreement/text";
	}

	private String name(KeptText kept, Locale locale) {
		return this.markets.find(kept.marketId())
			.flatMap((market) -> market.paperName(kept.text().id()))
			.map((name) -> name.in(locale))
			.orElse(kept.text().title());
	}

	@GetMapping("/{id}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id) {
		AgreementText text = kept(id).text();
		return Download.pdf(text.id() + "-" + text.version(), this.texts.print(text));
	}

	private KeptText kept(String sha256) {
		return this.acceptances.kept(sha256).orElseThrow(() -> new UnknownAgreementException(sha256));
	}

}
