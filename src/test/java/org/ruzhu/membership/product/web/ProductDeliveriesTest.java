package org.ruzhu.membership.product.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Delivery;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.ProductDetails;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A product is delivered as its category says, on the page and in every task. */
@RuzhuTest
class ProductDeliveriesTest extends JourneyTest {

	private static final String IMAGES = "Categories and Joining Conditions, introductions, images";

	@Autowired
	private Products products;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	@Override
	protected String market() {
		return "tencent-2019";
	}

	@BeforeEach
	void signed() {
		signUp();
		this.cases.choose(this.caseId, List.of("image", "saas"));
		passMilestones(State.SIGNED);
	}

	@Test
	void thePageOffersTheDeliveriesOfTheChosenCategoryAlone() throws Exception {
		String fresh = "/products/new?case=" + this.caseId;
		assertThat(offered(fresh)).containsExactly("image", "saas");
		assertThat(offered(fresh + "&category=saas")).containsExactly("saas");
		Product product = create(new ProductDetails("云备份", "image", "一句话", "描述", null, Delivery.IMAGE, "https://a.cn"));
		assertThat(offered("/products/" + product.id())).containsExactly("image");
		assertThat(offered("/products/" + product.id() + "?category=saas")).containsExactly("saas");
	}

	/** The deliveries that a page offers. */
	private List<String> offered(String page) throws Exception {
		String html = this.mvc.perform(get(page).with(me()))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		String field = html.substring(html.indexOf("id=\"delivery-field\""));
		return Pattern.compile("<option value=\"(\\w+)\"")
			.matcher(field.substring(0, field.indexOf("</select>")))
			.results()
			.map((option) -> option.group(1))
			.toList();
	}

	@Test
	void anImageDeliveredAsServiceIsRefusedWithTheClauseOnThePage() throws Exception {
		this.mvc
			.perform(post("/products/new").with(me())
				.with(csrf())
				.param("case", this.caseId)
				.param("key", UUID.randomUUID().toString())
				.param("name", "云备份")
				.param("category", "image")
				.param("summary", "一句话")
				.param("description", "描述")
				.param("delivery", "service")
				.param("url", "https://backup.example.cn"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("“云备份”不能以“服务”的方式交付：“镜像”类目不适用这种交付方式（《类目简介和入驻条件》类目市场简介，镜像市场）。")));
		assertThat(this.products.ofCase(this.caseId)).isEmpty();
	}

	@Test
	void whateverBringsAProductItsDeliveryIsOneOfItsCategory() {
		ProductDetails wrong = new ProductDetails("云备份", "image", "一句话", "描述", null, Delivery.SERVICE, "https://a.cn");
		assertRefused("delivery", () -> create(wrong));
		ProductDetails right = new ProductDetails("云备份", "image", "一句话", "描述", null, Delivery.IMAGE, "https://a.cn");
		Product product = create(right);
		assertRefused("delivery", () -> this.products.mend(product.id(), this.providerId, product.version(), wrong));
		assertThat(this.products.ofCase(this.caseId, product.id()).details()).isEqualTo(right);
	}

	@Test
	void whatWasDescribedOtherwiseBeforeIsNeitherSubmittedNorListed() {
		this.cases.onboard(this.caseId);
		Product product = create(new ProductDetails("云备份", "image", "一句话", "描述", null, Delivery.IMAGE, "https://a.cn"));
		deliveredNow(product, "SERVICE");
		assertRefused("productIds", () -> this.products.submit(this.caseId, List.of(product.id())));
		deliveredNow(product, "IMAGE");
		this.products.submit(this.caseId, List.of(product.id()));
		deliveredNow(product, "SERVICE");
		assertRefused("productVerdict", () -> this.products.list(this.caseId, product.id(), List.of()));
		this.products.refuse(this.caseId, product.id(), List.of(), "交付方式不对");
		assertThat(product(product.id())).isEqualTo(Product.State.REFUSED);
	}

	@Test
	void whoStaysSubmitsAgainWhatItsCategoryIsForAndTheRestIsADraft() {
		this.cases.onboard(this.caseId);
		ProductDetails right = new ProductDetails("云备份", "image", "一句话", "描述", null, Delivery.IMAGE, "https://a.cn");
		Product good = create(right);
		Product bad = create(right);
		this.products.submit(this.caseId, List.of(good.id(), bad.id()));
		deliveredNow(bad, "SERVICE");
		List<String> recalled = this.products.recall(this.caseId);
		this.products.submitAgain(this.caseId, recalled);
		assertThat(product(good.id())).isEqualTo(Product.State.SUBMITTED);
		assertThat(product(bad.id())).isEqualTo(Product.State.DRAFT);
	}

	private Product create(ProductDetails details) {
		return this.products.create(this.caseId, this.providerId, details, UUID.randomUUID().toString());
	}

	private void deliveredNow(Product product, String delivery) {
		this.jdbc.sql("update product set delivery = ? where id = ?").params(delivery, product.id()).update();
	}

	private static void assertRefused(String field, Runnable deed) {
		assertThatExceptionOfType(InvalidAnswerException.class).isThrownBy(deed::run)
			.withMessageContaining(IMAGES)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	private RequestPostProcessor me() {
		return user(this.providerId).roles("PROVIDER");
	}

}
