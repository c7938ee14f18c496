import { DocumentPdfRegular } from "@fluentui/react-icons/svg/document-pdf";
import { ImageRegular } from "@fluentui/react-icons/svg/image";
import { DocumentButton } from "../../actions";
import { api, type Exchange } from "../../api";
import { bytes } from "../../format/words";
import { useText } from "../../i18n";
import styles from "./customers.module.css";

type Props = { companyId: number; customerId: number; exchange: Exchange };

/** What was put to an entry: receipts, returned envelopes, signed agreements. Each opens here, and can be taken away. */
export function Proofs({ companyId, customerId, exchange }: Props) {
  const { t, lang } = useText();
  if (exchange.proofs.length === 0) return null;
  return (
    <ul className={styles.proofs} aria-label={t.history.proofs}>
      {exchange.proofs.map(({ id, name, contentType, size, sha256 }) => (
        <li key={id}>
          <span className={styles.name} title={name}>
            {name}
          </span>
          <span className={size === null ? styles.warn : styles.second} title={`SHA-256 ${sha256}`}>
            {size === null ? t.history.proofGone : bytes(size, lang)}
          </span>
          {size !== null && (
            <DocumentButton
              path={api.proofPath(companyId, customerId, exchange.id, id)}
              label={t.history.openProof}
              spoken={t.history.openProofOf(name)}
              icon={contentType === "application/pdf" ? <DocumentPdfRegular /> : <ImageRegular />}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
