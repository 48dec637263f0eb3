package org.ruzhu.membership.product.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

import org.ruzhu.market.Category;
import org.ruzhu.market.Delivery;
import org.ruzhu.market.Markets;
import org.ruzhu.market.ShippedMarkets;
import org.ruzhu.membership.product.ProductDetails;

import static org.assertj.core.api.Assertions.assertThat;

class ProductFormTest {

	private static final Markets MARKETS = ShippedMarkets.read();

	private static final List<Category> APPROVED = categories("tencent-classic", "image", "api");

	private Errors errors;

	private Optional<ProductDetails> read(ProductForm form) {
		return read(form, APPROVED);
	}

	private Optional<ProductDetails> read(ProductForm form, List<Category> categories) {
		this.errors = new BeanPropertyBindingResult(form, "form");
		return form.read(categories, this.errors);
	}

	private static List<Category> categories(String market, String... ids) {
		return Stream.of(ids).map((id) -> MARKETS.get(market).category(id).orElseThrow()).toList();
	}

	private static ProductForm form(String category, String price, String url) {
		return new ProductForm(" 云备份 ", category, "一句话", "描述", price, "saas", url, "", "key", null);
	}

	@Test
	void whatIsTypedBecomesAProduct() {
		assertThat(read(form("image", "1,999.90", "https://backup.example.cn"))).contains(
				new ProductDetails("云备份", "image", "一句话", "描述", 199990L, Delivery.SAAS, "https://backup.example.cn"));
	}

	@Test
	void noPriceMeansOnRequest() {
		assertThat(read(form("image", "", "https://backup.example.cn")).orElseThrow().priceFen()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "0.001", "much", "100000000.01", "1e99" })
	void aPriceIsAnAmountOfMoney(String price) {
		assertThat(read(form("image", price, "https://backup.example.cn"))).isEmpty();
		assertThat(this.errors.getFieldError("price").getCode()).isEqualTo("product.price.invalid");
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "100000000,10000000000", "0.01,1" })
	void theBoundsOfAPriceCount(String price, long fen) {
		assertThat(read(form("image", price, "https://backup.example.cn")).orElseThrow().priceFen()).isEqualTo(fen);
	}

	@Test
	void aCategoryThatWasNotApprovedIsRefused() {
		assertThat(read(form("software", "", "https://backup.example.cn"))).isEmpty();
		assertThat(this.errors.getFieldError("category").getCode()).isEqualTo("product.category.none");
	}

	@ParameterizedTest
	@CsvSource({ "tencent-2019,image,service", "tencent-2019,image,saas", "tencent-2019,saas,image",
			"tencent-2019,saas,service", "tencent-2019,api,saas", "tencent-2019,tech-ops,image",
			"tencent-2019,custom,saas", "tencent-2019,app-licence,api", "tencent-2019,security,saas",
			"tencent-2019,steward,saas", "tencent-agency,image,service" })
	void aDeliveryThatItsCategoryIsNotForIsRefused(String market, String category, String delivery) {
		assertThat(read(form(category, delivery), categories(market, category))).isEmpty();
		assertThat(this.errors.getFieldErrors()).singleElement().satisfies((error) -> {
			assertThat(error.getField()).isEqualTo("delivery");
			assertThat(error.getCode()).isEqualTo("product.delivery.other");
			assertThat(error.getArguments()[3].toString())
				.matches("Categories and Joining Conditions, introductions, .+"
						+ "|Questions and Answers for Providers of Tencent Cloud Market, images, 5");
		});
	}

	@ParameterizedTest
	@CsvSource({ "tencent-2019,image,image", "tencent-2019,saas,saas", "tencent-2019,api,api",
			"tencent-2019,tech-ops,service", "tencent-2019,custom,service", "tencent-2019,app-licence,service",
			"tencent-2019,security,service", "tencent-2019,steward,service", "tencent-agency,image,image",
			"tencent-agency,api,service", "tencent-classic,image,service", "alibaba,security,service",
			"kingsoft,base-software,saas" })
	void aDeliveryThatItsCategoryIsForIsTaken(String market, String category, String delivery) {
		assertThat(read(form(category, delivery), categories(market, category))).isPresent();
	}

	private static ProductForm form(String category, String delivery) {
		return new ProductForm("云备份", category, "一句话", "描述", "", delivery, "www.example.cn", "", "key", null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "ftp://backup.example.cn", "backup", "https://a b" })
	void anAddressIsOfTheWeb(String url) {
		assertThat(read(form("image", "", url))).isEmpty();
		assertThat(this.errors.getFieldError("url").getCode()).isEqualTo("product.url.invalid");
	}

	@Test
	void anAddressMayLackItsSchemeAndAPriceCarryItsCurrency() {
		ProductDetails details = read(form("image", "￥1,999.90", "www.example.cn")).orElseThrow();

		assertThat(details.url()).isEqualTo("https://www.example.cn");
		assertThat(details.priceFen()).isEqualTo(199990);
	}

	@Test
	void aDescriptionIsCountedAsTheBrowserCountsIt() {
		String line = "x".repeat(99) + "\r\n";

		assertThat(read(described(line.repeat(39) + "x".repeat(100)))).isPresent();
		assertThat(read(described(line.repeat(39) + "x".repeat(101)))).isEmpty();
	}

	private static ProductForm described(String description) {
		return new ProductForm("云备份", "image", "一句话", description, "", "saas", "www.example.cn", "", "key", null);
	}

	@Test
	void allThatIsMissingIsSaidAtOnce() {
		assertThat(read(new ProductForm(null, null, null, null, null, null, null, null, null, null))).isEmpty();
		assertThat(this.errors.getFieldErrors()).extracting("field")
			.containsExactlyInAnyOrder("name", "summary", "description", "url", "category", "delivery");
	}

}
