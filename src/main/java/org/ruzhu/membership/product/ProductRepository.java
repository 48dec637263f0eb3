package org.ruzhu.membership.product;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ProductRepository extends ListCrudRepository<Product, String> {

	@Query("select nextval('product_number')")
	long nextNumber();

	Optional<Product> findByCreationKey(String creationKey);

	List<Product> findByProviderIdOrderByCreatedAtDesc(String providerId);

	List<Product> findByCaseIdOrderById(String caseId);

}
