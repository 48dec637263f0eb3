package org.ruzhu.portal.shell.web;

import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.account.SignUp;
import org.ruzhu.provider.account.SignUps;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@RuzhuTest
class DocumentControllerTest {

	private static final byte[] PNG = TestPapers.png(1104);

	private static int people;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Documents documents;

	@Autowired
	private SignUps signUps;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OnboardingCases cases;

	private String owner;

	private String stranger;

	private Document licence;

	@BeforeEach
	void aCaseWithDocuments() {
		this.owner = signUp();
		this.stranger = signUp();
		String caseId = this.cases.ofProvider(this.owner).get(0).id();
		this.licence = this.documents.store(caseId, Document.LICENCE, "执照.png", PNG, Set.of("png"), 5);
	}

	private String signUp() {
		String email = "documents%d@example.com".formatted(++people);
		this.signUps.signUp(new SignUp(new EmailAddress(email), new MobileNumber("+8613800138000"), "secret-2026",
				Locale.SIMPLIFIED_CHINESE, "tencent-classic"));
		return this.accounts.forLogin(email).orElseThrow().providerId();
	}

	@Test
	void aProviderSavesTheOwnDocument() throws Exception {
		this.mvc.perform(get("/documents/{id}", this.licence.id()).with(provider(this.owner)))
			.andExpect(status().isOk())
			.andExpect(content().bytes(PNG))
			.andExpect(content().contentType("image/png"))
			.andExpect(header().string("Content-Disposition", startsWith("attachment;")))
			.andExpect(header().string("Content-Disposition", containsString("%E6%89%A7%E7%85%A7.png")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().stringValues("Content-Security-Policy", "default-src 'none'; sandbox"));
	}

	@Test
	void aPictureMayBeShownInPlace() throws Exception {
		this.mvc.perform(get("/documents/{id}?inline", this.licence.id()).with(provider(this.owner)))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", startsWith("inline;")));
	}

	@Test
	void aProviderCannotTellSomebodyElsesDocumentFromNone() throws Exception {
		this.mvc.perform(get("/documents/{id}", this.licence.id()).with(provider(this.stranger)))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/documents/{id}", "nothing").with(provider(this.stranger)))
			.andExpect(status().isNotFound());
	}

	@Test
	void nobodySeesADocumentWithoutLoggingIn() throws Exception {
		this.mvc.perform(get("/documents/{id}", this.licence.id())).andExpect(status().is3xxRedirection());
	}

	private static RequestPostProcessor provider(String id) {
		return user(id).roles("PROVIDER");
	}

}
