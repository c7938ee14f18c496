import { Button } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { useRef, useState, type DragEvent } from "react";
import { useText } from "../../i18n";
import styles from "./imports.module.css";

type Props = { files: File[]; onFiles: (files: File[]) => void; disabled: boolean };

export function FileDrop({ files, onFiles, disabled }: Props) {
  const { t } = useText();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const add = (list: FileList | null) => {
    if (list && list.length > 0) onFiles([...files, ...list]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) add(event.dataTransfer.files);
  };
  return (
    <>
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={drop}
      >
        <ArrowUploadRegular fontSize={24} aria-hidden />
        <span>{t.imports.drop}</span>
        <Button
          disabled={disabled}
          onClick={() => {
            input.current?.click();
          }}
        >
          {t.imports.choose}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t.imports.choose}
          onChange={(event) => {
            add(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
      <ul className={styles.files}>
        {files.map((file, index) => (
          <li key={`${file.name}${index}`}>
            <DocumentRegular fontSize={16} aria-hidden />
            <span className={styles.name}>{file.name}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t.imports.remove(file.name)}
              disabled={disabled}
              onClick={() => {
                onFiles(files.filter((_, at) => at !== index));
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
